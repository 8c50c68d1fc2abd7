package org.infusary.schedule.rules;

import java.time.LocalDate;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.DayId;

/** One day of a course on a chair at a time. */
public record Placement(
        DayId dayId, int cycle, int day, LocalDate date, ChairId chair, VisitTimes times, NursePeak peak) {}
