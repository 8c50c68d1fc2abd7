package org.infusary.course;

import java.time.LocalDate;
import org.infusary.course.rules.DateRules;
import org.infusary.order.OrderFacts;

/** What an order says about dates, as the rules want to have it. */
public final class OrderDates {
    private OrderDates() {}

    /** @param homeFrom first day on which the product can be at the patient's home when it is sent now */
    public static DateRules of(OrderFacts order, LocalDate homeFrom) {
        return new DateRules(
                order.startOn(),
                order.validUntil(),
                order.timing(),
                order.windowDaysBefore(),
                order.windowDaysAfter(),
                order.minimumGapDays(),
                order.consecutive(),
                order.anchoring(),
                homeFrom);
    }
}
