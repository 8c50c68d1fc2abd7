package org.infusary.eligibility.rules;

import java.util.List;
import org.infusary.kernel.Reason;

/**
 * Whether a product fits a patient, with every row of the matrix that speaks against it.
 *
 * @param against in the order of the reference
 */
public record Judgement(List<Objection> against) {
    public Judgement {
        against = List.copyOf(against);
    }

    /** The gravest effect; OK when nothing speaks against it. */
    public Fit fit() {
        return against.stream().map(Objection::effect).reduce(Fit.OK, Fit::and);
    }

    /** The reasons of this effect. */
    public List<Reason> reasons(Fit effect) {
        return against.stream()
                .filter(objection -> objection.effect() == effect)
                .map(Objection::reason)
                .toList();
    }

    /**
     * A row of the matrix that patient and product meet.
     *
     * @param detail for people; names no patient
     * @param sources ids of the reference sources; empty while unconfirmed
     */
    public record Objection(InteractionPair pair, Fit effect, String detail, List<String> sources) {
        public Objection {
            sources = List.copyOf(sources);
        }

        /** With a code such as {@code eligibility-hyperprolinemia}. */
        public Reason reason() {
            return new Reason("eligibility-" + pair.code(), detail, sources);
        }
    }
}
