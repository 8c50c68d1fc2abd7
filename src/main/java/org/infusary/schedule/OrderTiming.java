package org.infusary.schedule;

import java.util.List;
import org.infusary.kernel.Reason;
import org.infusary.order.DateChangeFacts;
import org.infusary.order.OrderFacts;

/**
 * When the first cycle of an order must be, and which of its booked visits are not there.
 *
 * @param misplaced in order of their days
 * @param changes of the date of its procedure or event, oldest first
 */
record OrderTiming(OrderFacts order, List<Misplaced> misplaced, List<DateChangeFacts> changes) {
    /** A booked visit that stays where it is until somebody moves it or calls it off. */
    record Misplaced(VisitFacts visit, Reason reason) {}

    OrderTiming {
        misplaced = List.copyOf(misplaced);
        changes = List.copyOf(changes);
    }
}
