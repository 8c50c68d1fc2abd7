package org.infusary.course.rules;

import java.util.List;
import org.infusary.kernel.Reason;

/** A refused plan, as a door would throw it. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient List<Reason> reasons;

    Refusal(List<Reason> reasons) {
        super(reasons.toString());
        this.reasons = reasons;
    }

    List<Reason> reasons() {
        return reasons;
    }

    /** The reasons of a plan that must be refused. */
    static List<Reason> reasonsOf(CoursePlan answer) {
        try {
            answer.orThrow(Refusal::new);
        } catch (Refusal refusal) {
            return refusal.reasons;
        }
        throw new AssertionError("planned, not refused");
    }
}
