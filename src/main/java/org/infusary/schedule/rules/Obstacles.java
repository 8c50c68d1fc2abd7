package org.infusary.schedule.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infusary.kernel.TimeWindow;

/** Tells why a visit cannot be placed on a day: what binds at the start that comes closest to fitting. */
final class Obstacles {
    private final SiteDayLoad load;
    private final VisitShape shape;
    private final SearchInput input;

    Obstacles(SiteDayLoad load, VisitShape shape, SearchInput input) {
        this.load = load;
        this.shape = shape;
        this.input = input;
    }

    /** The fewest things that stand in the way, at the earliest such start; empty when the visit fits. */
    List<Binding> least() {
        Raster raster = load.raster();
        if (raster.count() == 0) {
            return List.of(
                    new Binding(Resource.HOURS, load.midnight(), "centre-closed", "the centre is closed all day"));
        }
        List<Binding> least = null;
        for (int start = raster.within(raster.ceil(input.notBefore())); start < raster.count(); start++) {
            VisitTimes times = shape.at(raster.begin(start));
            boolean past = times.nursed().start().isBefore(input.notBefore());
            if (!past && load.isMark(start) && load.open().get(start)) {
                List<Binding> now = at(times);
                least = least == null || now.size() < least.size() ? now : least;
            }
        }
        return least == null
                ? List.of(new Binding(
                        Resource.HOURS, raster.begin(raster.count()), "too-late", "no start is left on this day"))
                : least;
    }

    private List<Binding> at(VisitTimes times) {
        List<Binding> bindings = new ArrayList<>(farthest(times)
                .map(where -> load.fits(where, times).bindings())
                .orElseGet(() -> List.of(new Binding(
                        Resource.CHAIR, times.start(), "no-such-chair", "no chair of the kind wished for"))));
        input.patientTaken().stream()
                .filter(times.window()::overlaps)
                .min(Comparator.comparing(TimeWindow::start))
                .ifPresent(window -> bindings.add(new Binding(
                        Resource.PATIENT, window.start(), "patient-elsewhere", "the patient has another visit")));
        return bindings;
    }

    /** The chair that stays free longest from the start on. */
    private Optional<Where> farthest(VisitTimes times) {
        int start = load.raster().floor(times.start());
        return load.seats(times.travel()).entrySet().stream()
                .filter(chair -> chair.getValue().isOf(input.kind()))
                .max(Comparator.<Map.Entry<Where, ChairTicks>>comparingInt(
                                chair -> chair.getValue().freeUntil(start))
                        .thenComparing(chair -> -chair.getValue().order()))
                .map(Map.Entry::getKey);
    }
}
