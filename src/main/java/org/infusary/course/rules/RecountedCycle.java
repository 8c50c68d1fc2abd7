package org.infusary.course.rules;

import java.time.LocalDate;
import java.util.List;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.Reason;

/**
 * A cycle counted anew because one before it got other dates.
 *
 * @param targetBefore the day the calendar rule gave for its day 1
 * @param target the day it gives from then on
 * @param window the days on which its day 1 may be from then on
 * @param dates where its days that are left stand from then on, in order; empty when it is no longer planned
 * @param reasons why the target is that day
 */
public record RecountedCycle(
        int number,
        CycleFate fate,
        LocalDate targetBefore,
        LocalDate target,
        DateWindow window,
        List<LocalDate> dates,
        List<Reason> reasons) {
    public RecountedCycle {
        dates = List.copyOf(dates);
        reasons = List.copyOf(reasons);
    }
}
