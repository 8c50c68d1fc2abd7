package org.infusary.schedule;

import java.util.List;
import org.infusary.kernel.DayId;
import org.infusary.kernel.Grams;
import org.infusary.kernel.Reason;
import org.infusary.kernel.VisitId;
import org.infusary.schedule.rules.MoveLineKind;
import org.jspecify.annotations.Nullable;

/**
 * What a move does to one day of a course.
 *
 * @param visit null when no visit stands for the day
 * @param day number of the day in its cycle before the move, from 1
 * @param dayAfter its number after it; null with {@code to} and {@code gramsAfter} when it is left out
 * @param reasons why it is touched
 */
record MoveLine(
        MoveLineKind kind,
        @Nullable VisitId visit,
        DayId dayId,
        int cycle,
        int day,
        @Nullable Integer dayAfter,
        Spot from,
        @Nullable Spot to,
        Grams gramsBefore,
        @Nullable Grams gramsAfter,
        List<Reason> reasons) {
    MoveLine {
        reasons = List.copyOf(reasons);
    }
}
