package org.infusary.waiting.rules;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.Reason;
import org.infusary.kernel.TimeWindow;
import org.infusary.schedule.rules.Gap;
import org.infusary.schedule.rules.Placement;
import org.infusary.schedule.rules.Where;

/** Tells why a day fits into a gap. */
public final class FitReasons {
    private FitReasons() {}

    /**
     * @param places of all its days that were asked for, in order; one of them in the gap
     * @param window of the cycle
     * @param zone of the centre
     */
    public static List<Reason> of(Gap gap, List<Placement> places, DateWindow window, ZoneId zone) {
        Placement place = in(gap, places);
        TimeWindow visit = place.times().window();
        TimeWindow around = gap.free().stream()
                .filter(free -> free.encloses(visit))
                .findFirst()
                .orElseThrow();
        return List.of(
                Reason.of(
                        "minutes-fit",
                        visit.length().toMinutes() + " minutes from " + LocalTime.ofInstant(visit.start(), zone)
                                + " on; the chair is free from " + LocalTime.ofInstant(around.start(), zone) + " to "
                                + LocalTime.ofInstant(around.end(), zone) + "."),
                dates(places.get(0), window),
                Reason.of(
                        "nurses-suffice",
                        "At the busiest moment " + place.peak().usedAfter() + " of "
                                + place.peak().available() + " units of nurses are wanted."));
    }

    private static Reason dates(Placement first, DateWindow window) {
        return first.day() == 1
                ? Reason.of(
                        "inside-window",
                        "Cycle " + first.cycle() + " may begin from " + window.from() + " to " + window.to()
                                + " and begins on " + first.date() + ".")
                : Reason.of(
                        "keeps-order",
                        "Day " + first.day() + " of cycle " + first.cycle() + " keeps its place among the other days.");
    }

    /** The day that is in the gap. */
    public static Placement in(Gap gap, List<Placement> places) {
        return places.stream()
                .filter(place ->
                        place.date().equals(gap.date()) && place.where().equals(Where.on(gap.chair())))
                .findFirst()
                .orElseThrow();
    }
}
