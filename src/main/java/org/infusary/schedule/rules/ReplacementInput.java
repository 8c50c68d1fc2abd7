package org.infusary.schedule.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.TimeWindow;
import org.infusary.site.rules.NurseLoad;
import org.infusary.site.rules.OpenDays;
import org.infusary.site.rules.SiteDay;

/**
 * Everything that re-placing looks at.
 *
 * @param site the days as the centre offers them from now on
 * @param before the open days as they were, known over the same dates as {@code open}
 * @param taken who sits there, without the booked visits of the cycles to be re-placed
 * @param patientTaken when their patients sit in chairs, here or elsewhere, without those visits
 * @param courses the cycles of every course to be re-placed, in order
 * @param displaced in any order; of one course each cycle once
 * @param notBefore no visit begins earlier
 */
public record ReplacementInput(
        Map<LocalDate, SiteDay> site,
        OpenDays open,
        OpenDays before,
        NurseLoad nurses,
        SlotMarks marks,
        Map<LocalDate, List<Taken>> taken,
        Map<PatientId, List<TimeWindow>> patientTaken,
        Map<CourseId, List<MoveCycle>> courses,
        List<DisplacedCycle> displaced,
        Instant notBefore) {
    public ReplacementInput {
        site = Map.copyOf(site);
        taken = Map.copyOf(taken);
        patientTaken = Map.copyOf(patientTaken);
        courses = Map.copyOf(courses);
        displaced = List.copyOf(displaced);
    }

    LocalDate today() {
        return notBefore.atZone(marks.zone()).toLocalDate();
    }
}
