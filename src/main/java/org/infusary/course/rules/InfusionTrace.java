package org.infusary.course.rules;

import java.util.List;
import org.infusary.kernel.Fraction;
import org.infusary.kernel.Millilitres;

/**
 * How one infusion runs from the first drop to the last.
 *
 * @param exactMinutes sum of the steps
 */
public record InfusionTrace(Millilitres volume, Fraction exactMinutes, List<TraceStep> steps) {
    public InfusionTrace {
        steps = List.copyOf(steps);
    }

    /** Whole minutes, rounded up. */
    public int minutes() {
        return exactMinutes.ceiling();
    }

    /** Whole minutes, rounded up, until the rate no longer changes; 0 when it never changes. */
    public int steadyAfterMinutes() {
        Fraction changing = Fraction.ZERO;
        Fraction passed = Fraction.ZERO;
        for (int step = 1; step < steps.size(); step++) {
            passed = passed.plus(steps.get(step - 1).minutes());
            if (!steps.get(step).rate().equals(steps.get(step - 1).rate())) {
                changing = passed;
            }
        }
        return changing.ceiling();
    }
}
