package org.infusary.schedule.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.infusary.kernel.VisitId;
import org.infusary.site.rules.NurseLoad;
import org.infusary.site.rules.SiteDay;

/**
 * Which visits lose their places when a day of a centre offers something else: those that stood inside the hours on an open
 * chair and no longer do; and where nurses were taken away and no longer suffice, those that can wait longest. What did not
 * fit before is none of this change's doing.
 */
public final class DayDisruption {
    private final SiteDayLoad before;
    private final SiteDayLoad after;
    private final NurseLoad nurses;

    public DayDisruption(SiteDay before, SiteDay after, NurseLoad nurses, SlotMarks marks) {
        this.before = SiteDayLoad.of(before, List.of(), nurses, marks);
        this.after = SiteDayLoad.of(after, List.of(), nurses, marks);
        this.nurses = nurses;
    }

    /**
     * The visits that lose their places, with what stands in their way.
     *
     * @param seated all that take chairs on the day
     * @param booked those of them for which nobody has come yet: the others stay where they are
     * @param mostUrgentFirst asked only where nurses are short
     */
    public Map<VisitId, List<Binding>> lost(
            Map<VisitId, Taken> seated, Set<VisitId> booked, Comparator<VisitId> mostUrgentFirst) {
        Map<VisitId, List<Binding>> lost = new LinkedHashMap<>();
        seated.forEach((id, seat) -> {
            List<Binding> shut = shut(seat);
            if (!shut.isEmpty() && booked.contains(id)) {
                lost.put(id, shut);
            }
        });
        List<VisitId> inTurn = new ArrayList<>(
                seated.keySet().stream().filter(id -> !booked.contains(id)).toList());
        List<VisitId> asked = new ArrayList<>(booked.stream()
                .filter(id -> !lost.containsKey(id) && touchesShortage(seated.get(id)))
                .toList());
        asked.sort(mostUrgentFirst);
        inTurn.addAll(asked);
        int[] used = new int[after.raster().count()];
        for (VisitId id : inTurn) {
            Taken seat = seated.get(id);
            int[] need = NurseUnits.of(seat.times(), nurses);
            int away = booked.contains(id) ? firstShort(seat, need, used) : -1;
            if (away >= 0) {
                lost.put(id, List.of(nursesAway(seat, need, used, away)));
            } else {
                add(seat, need, used);
            }
        }
        return lost;
    }

    /** How many of those for whom somebody has come stay on a place that is shut. */
    public int stayingOnShutPlaces(Map<VisitId, Taken> seated, Set<VisitId> booked) {
        return (int) seated.entrySet().stream()
                .filter(seat -> !booked.contains(seat.getKey())
                        && !shut(seat.getValue()).isEmpty())
                .count();
    }

    private List<Binding> shut(Taken seat) {
        Set<String> known = shut(before, seat).stream().map(Binding::code).collect(Collectors.toSet());
        return shut(after, seat).stream()
                .filter(binding -> !known.contains(binding.code()))
                .toList();
    }

    private static List<Binding> shut(SiteDayLoad load, Taken seat) {
        return load.fits(seat.where(), seat.times()).bindings().stream()
                .filter(binding -> binding.resource() == Resource.HOURS || binding.resource() == Resource.CLOSURE)
                .toList();
    }

    private boolean touchesShortage(Taken seat) {
        for (int tick = from(seat); tick < to(seat); tick++) {
            if (isReduced(tick)) {
                return true;
            }
        }
        return false;
    }

    private boolean isReduced(int tick) {
        Raster old = before.raster();
        int then = old.floor(after.raster().begin(tick));
        return then >= 0 && then < old.count() && after.availableAt(tick) < before.availableAt(then);
    }

    /** The first tick in which the nurses that are left do not suffice; below 0 when they do. */
    private int firstShort(Taken seat, int[] need, int[] used) {
        int begin = after.raster().floor(seat.times().nursed().start());
        for (int tick = from(seat); tick < to(seat); tick++) {
            if (isReduced(tick) && used[tick] + need[tick - begin] > after.availableAt(tick)) {
                return tick;
            }
        }
        return -1;
    }

    private void add(Taken seat, int[] need, int[] used) {
        int begin = after.raster().floor(seat.times().nursed().start());
        for (int tick = from(seat); tick < to(seat); tick++) {
            used[tick] += need[tick - begin];
        }
    }

    private Binding nursesAway(Taken seat, int[] need, int[] used, int tick) {
        int wanted = need[tick - after.raster().floor(seat.times().nursed().start())];
        return new Binding(
                Resource.NURSE,
                after.raster().begin(tick),
                "nurses-away",
                wanted + " units of nurses are needed, " + Math.max(0, after.availableAt(tick) - used[tick]) + " of "
                        + after.availableAt(tick) + " are left by those who can wait less (one nurse is "
                        + NurseLoad.UNITS_PER_NURSE + ")");
    }

    private int from(Taken seat) {
        return after.raster().within(after.raster().floor(seat.times().nursed().start()));
    }

    private int to(Taken seat) {
        return after.raster().within(after.raster().ceil(seat.times().nursed().end()));
    }
}
