package org.infusary.eligibility.rules;

import java.util.List;

/**
 * One row of the matrix condition x product property, with the effect the reference gives it.
 *
 * @param sources ids of the reference sources; empty while unconfirmed
 */
public record Interaction(InteractionPair pair, Fit effect, List<String> sources) {
    public Interaction {
        sources = List.copyOf(sources);
    }
}
