package org.infusary.schedule.rules;

import java.time.LocalDate;
import org.infusary.kernel.DayId;

/**
 * A day of a course as the schedule sees it.
 *
 * @param number 1 for the first day of its cycle
 * @param date as planned, as booked, or as given
 * @param fixed booked or given: not to be booked again
 */
public record PlannedDay(DayId id, int number, LocalDate date, boolean fixed, VisitShape shape) {}
