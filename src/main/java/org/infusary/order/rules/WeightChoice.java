package org.infusary.order.rules;

import java.util.List;
import org.infusary.kernel.Reason;

/** The weight to dose on and why it is that one. */
public record WeightChoice(DosingWeight weight, List<Reason> reasons) {
    public WeightChoice {
        reasons = List.copyOf(reasons);
    }
}
