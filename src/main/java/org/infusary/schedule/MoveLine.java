package org.infusary.schedule;

import java.util.List;
import org.infusary.kernel.DayId;
import org.infusary.kernel.Grams;
import org.infusary.kernel.Reason;
import org.infusary.kernel.VisitId;
import org.infusary.schedule.rules.MoveLineKind;

/**
 * What a move does to one day of a course.
 *
 * @param day number of the day in its cycle before the move, from 1
 * @param dayAfter its number after it
 * @param reasons why it is touched
 */
record MoveLine(
        MoveLineKind kind,
        VisitId visit,
        DayId dayId,
        int cycle,
        int day,
        int dayAfter,
        Spot from,
        Spot to,
        Grams gramsBefore,
        Grams gramsAfter,
        List<Reason> reasons) {
    MoveLine {
        reasons = List.copyOf(reasons);
    }
}
