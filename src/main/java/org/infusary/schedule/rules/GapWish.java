package org.infusary.schedule.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.infusary.kernel.TimeWindow;

/**
 * What somebody waits for: open days of a cycle, or one booked day that shall go elsewhere.
 *
 * @param cycle with the lists of dates that the rules and the patient take
 * @param patientTaken when the patient sits in a chair, here or elsewhere
 * @param hours kept without exception
 * @param wishes the need is kept, all else is traded when it must be
 */
public record GapWish(CycleWish cycle, List<TimeWindow> patientTaken, StartHours hours, Wishes wishes) {
    public GapWish {
        patientTaken = List.copyOf(patientTaken);
    }

    /** Every date that decides whether it fits on this one. */
    public Set<LocalDate> datesWith(LocalDate date) {
        return with(date).stream().flatMap(List::stream).collect(Collectors.toSet());
    }

    /** The lists of dates with this one among them. */
    List<List<LocalDate>> with(LocalDate date) {
        return cycle.dates().stream().filter(dates -> dates.contains(date)).toList();
    }

    /** Of its shortest day. */
    int minutes() {
        return cycle.days().stream().mapToInt(day -> day.shape().booked()).min().orElseThrow();
    }
}
