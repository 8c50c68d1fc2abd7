package org.infusary.order;

import org.infusary.order.rules.OrderStatus;
import org.infusary.web.Conflict;

/** 409: the life of an order does not go from here to there. */
public final class OrderCannotBecome extends Conflict {
    private static final long serialVersionUID = 1L;

    OrderCannotBecome(OrderStatus from, OrderStatus to) {
        super("order-status", "Order cannot become that", "An order that is " + from + " cannot become " + to + ".");
    }
}
