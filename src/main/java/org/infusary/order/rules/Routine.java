package org.infusary.order.rules;

import java.time.LocalDate;
import org.infusary.kernel.Reason;

/** Nothing but the start. */
record Routine() implements Timing {
    @Override
    public TimingFields fields() {
        return TimingFields.NONE;
    }

    @Override
    public Reason why(LocalDate startOn) {
        return Reason.of("order-start", "The order begins on " + startOn + ".");
    }
}
