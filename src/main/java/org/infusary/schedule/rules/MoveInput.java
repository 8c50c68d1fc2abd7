package org.infusary.schedule.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infusary.course.rules.DateRules;
import org.infusary.kernel.DayId;
import org.infusary.kernel.Interval;
import org.infusary.kernel.TimeWindow;
import org.infusary.site.rules.OpenDays;

/**
 * Everything the search for a move looks at.
 *
 * @param cycles of the course, in order
 * @param every how often cycles come round; empty when none follows
 * @param open the centre's open days, known over the {@link MoveReach}
 * @param site its days with what sits there, without the visits that move
 * @param seats where the booked visits of the course sit
 * @param patientTaken when the patient sits in a chair, here or elsewhere, without the visits that move
 * @param notBefore no visit begins earlier
 */
public record MoveInput(
        List<MoveCycle> cycles,
        DateRules rules,
        Optional<Interval> every,
        OpenDays open,
        Map<LocalDate, SiteDayLoad> site,
        Map<DayId, Taken> seats,
        List<TimeWindow> patientTaken,
        SlotMarks marks,
        Instant notBefore) {
    public MoveInput {
        cycles = List.copyOf(cycles);
        site = Map.copyOf(site);
        seats = Map.copyOf(seats);
        patientTaken = List.copyOf(patientTaken);
    }

    LocalDate today() {
        return notBefore.atZone(marks.zone()).toLocalDate();
    }
}
