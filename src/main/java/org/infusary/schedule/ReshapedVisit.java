package org.infusary.schedule;

import java.time.LocalDate;
import java.util.List;
import org.infusary.course.rules.DayPlan;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.Reason;
import org.infusary.schedule.rules.VisitTimes;
import org.infusary.schedule.rules.Where;
import org.jspecify.annotations.Nullable;

/**
 * What another product does to a booked visit.
 *
 * @param visit as it is
 * @param plan of its day on the other product; null when only its place changes
 * @param to where it sits from then on; null when there is no place for it
 * @param reasons why it moves, or finds no place; none when it stays
 */
public record ReshapedVisit(
        VisitFacts visit,
        ProductId product,
        @Nullable DayPlan plan,
        @Nullable Place to,
        List<Reason> reasons) {
    public ReshapedVisit {
        reasons = List.copyOf(reasons);
    }

    /** Where and when. */
    public record Place(LocalDate date, Where where, VisitTimes times) {}

    /** Whether it leaves the place where it is. */
    public boolean isMoving() {
        return to != null
                && !(to.where().equals(visit.where())
                        && to.times().start().equals(visit.times().start()));
    }
}
