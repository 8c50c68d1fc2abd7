package org.infusary.eligibility.rules;

import java.util.List;

/**
 * Whether a product fits a patient, with every row of the matrix that speaks against it.
 *
 * @param met in the order of the reference
 */
public record Judgement(List<Interaction> met) {
    public Judgement {
        met = List.copyOf(met);
    }

    /** The gravest effect; OK when no row is met. */
    public Fit fit() {
        return met.stream().map(Interaction::effect).reduce(Fit.OK, Fit::and);
    }
}
