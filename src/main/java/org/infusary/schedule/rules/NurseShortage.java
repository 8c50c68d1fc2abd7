package org.infusary.schedule.rules;

import java.time.Instant;
import java.util.Optional;
import org.infusary.site.rules.NurseLoad;

/**
 * The moment of a visit at which most nurses are missing, the earliest of these; a moment at which none is at work comes
 * before all others.
 *
 * @param units wanted above those at work, by all visits of the moment together; one nurse is 12; above 0
 * @param available units of the nurses at work
 */
public record NurseShortage(Instant at, int units, int available) {

    /** What nurses would lack if the visit were put on that day; empty when they suffice. */
    public static Optional<NurseShortage> of(SiteDayLoad load, VisitTimes times) {
        Raster raster = load.raster();
        int begin = raster.floor(times.nursed().start());
        int[] need = NurseUnits.of(times, load.nurses());
        NurseShortage worst = null;
        for (int tick = raster.within(begin); tick < raster.within(begin + need.length); tick++) {
            int available = load.availableAt(tick);
            int missing = load.usedAt(tick) + need[tick - begin] - available;
            if (missing > 0 && load.open().get(tick)) {
                NurseShortage here =
                        new NurseShortage(later(times.nursed().start(), raster.begin(tick)), missing, available);
                worst = worst == null || here.isWorseThan(worst) ? here : worst;
            }
        }
        return Optional.ofNullable(worst);
    }

    private boolean isWorseThan(NurseShortage other) {
        boolean nobody = available == 0;
        return nobody == (other.available == 0) ? units > other.units : nobody;
    }

    /**
     * Why the shortage cannot be overbooked; empty when it can.
     *
     * @param most units of nurses that a centre lets its visits want above those at work
     */
    public Optional<Binding> above(int most) {
        if (available == 0) {
            return binding("no-nurse-at-work", "no nurse is at work, so none can be overbooked");
        }
        return units <= most
                ? Optional.empty()
                : binding(
                        "overbooking-above-cap",
                        units + " units of nurses would be wanted above the " + available
                                + " at work; the centre allows " + most + " (one nurse is " + NurseLoad.UNITS_PER_NURSE
                                + ")");
    }

    private Optional<Binding> binding(String code, String detail) {
        return Optional.of(new Binding(Resource.NURSE, at, code, detail));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
