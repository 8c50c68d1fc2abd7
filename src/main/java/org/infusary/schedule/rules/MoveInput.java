package org.infusary.schedule.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.infusary.course.rules.DateRules;
import org.infusary.kernel.TimeWindow;
import org.infusary.site.rules.OpenDays;

/**
 * Everything the search for a move looks at.
 *
 * @param cycles of the course, in order
 * @param open the centre's open days, known over {@link #reachDays} around the cycle
 * @param site those days with what sits there, without the visits that move
 * @param patientTaken when the patient sits in a chair, here or elsewhere, without the visits that move
 * @param notBefore no visit begins earlier
 */
public record MoveInput(
        List<MoveCycle> cycles,
        DateRules rules,
        OpenDays open,
        Map<LocalDate, SiteDayLoad> site,
        List<TimeWindow> patientTaken,
        SlotMarks marks,
        Instant notBefore) {
    public MoveInput {
        cycles = List.copyOf(cycles);
        site = Map.copyOf(site);
        patientTaken = List.copyOf(patientTaken);
    }

    LocalDate today() {
        return notBefore.atZone(marks.zone()).toLocalDate();
    }
}
