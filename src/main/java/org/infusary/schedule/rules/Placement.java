package org.infusary.schedule.rules;

import java.time.LocalDate;
import org.infusary.kernel.DayId;

/** One day of a course on a chair or at home, at a time. */
public record Placement(
        DayId dayId, int cycle, int day, LocalDate date, Where where, VisitTimes times, NursePeak peak) {
    public Placement {
        times.mustSuit(where);
    }
}
