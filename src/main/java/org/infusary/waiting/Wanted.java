package org.infusary.waiting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.infusary.kernel.DateWindow;
import org.infusary.schedule.rules.StartHours;
import org.infusary.waiting.rules.WaitingReason;

/**
 * What somebody waits for. Dates, weekdays and hours will do without exception; where they leave the choice, the patient's
 * record of preferences is kept if it can be.
 *
 * @param weekdays empty: any
 * @param until last day of waiting, not after the last date
 */
record Wanted(DateWindow dates, Set<DayOfWeek> weekdays, StartHours hours, WaitingReason reason, LocalDate until) {
    Wanted {
        weekdays = Set.copyOf(weekdays);
        if (until.isAfter(dates.to())) {
            throw new IllegalArgumentException("nobody waits longer than for the last date");
        }
    }
}
