package org.infusary.schedule.rules;

import java.util.List;

/**
 * What the search found.
 *
 * @param offers best first, all different; empty when the cycles cannot be placed
 * @param refusals of every cycle that stands in the way; empty exactly when there is an offer
 */
public record SearchAnswer(List<Offer> offers, List<CycleRefusal> refusals) {
    public SearchAnswer {
        offers = List.copyOf(offers);
        refusals = List.copyOf(refusals);
    }
}
