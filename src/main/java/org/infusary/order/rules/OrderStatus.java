package org.infusary.order.rules;

/** The life of an order. */
public enum OrderStatus {
    DRAFT,
    ACTIVE,
    ON_HOLD,
    COMPLETED,
    STOPPED,
    EXPIRED;

    public boolean mayBecome(OrderStatus next) {
        return switch (this) {
            case DRAFT -> next == ACTIVE || next == STOPPED;
            case ACTIVE -> next == ON_HOLD || next == COMPLETED || next == STOPPED || next == EXPIRED;
            case ON_HOLD -> next == ACTIVE || next == STOPPED || next == EXPIRED;
            case COMPLETED, STOPPED, EXPIRED -> false;
        };
    }
}
