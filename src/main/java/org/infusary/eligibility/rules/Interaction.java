package org.infusary.eligibility.rules;

import java.util.List;
import org.infusary.catalog.rules.ProductProperties;

/**
 * One row of the matrix condition x product property, with the effect the reference gives it.
 *
 * @param sources ids of the reference sources; empty while unconfirmed
 */
public record Interaction(InteractionPair pair, Fit effect, List<String> sources) {
    public Interaction {
        sources = List.copyOf(sources);
    }

    Judgement.Objection against(ProductProperties product) {
        return new Judgement.Objection(pair, effect, pair.detail(product), sources);
    }
}
