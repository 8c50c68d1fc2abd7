package org.infusary.schedule.rules;

import java.util.List;
import org.infusary.kernel.Reason;

/**
 * What a search for a move answers.
 *
 * @param ways places for all days that move, best first; empty when the move is impossible
 * @param refusals the date rules that say no; with ways there are none
 * @param bindings what stands in the way at the places looked at; with ways there are none
 */
public record MoveAnswer(List<Offer> ways, List<Reason> refusals, List<Binding> bindings) {
    public MoveAnswer {
        ways = List.copyOf(ways);
        refusals = List.copyOf(refusals);
        bindings = List.copyOf(bindings);
        if (ways.isEmpty() == (refusals.isEmpty() && bindings.isEmpty())) {
            throw new IllegalArgumentException("a move is possible, or it is told why not");
        }
    }

    static MoveAnswer of(List<Offer> ways) {
        return new MoveAnswer(ways, List.of(), List.of());
    }

    static MoveAnswer impossible(List<Reason> refusals, List<Binding> bindings) {
        return new MoveAnswer(List.of(), refusals, bindings);
    }

    public boolean isPossible() {
        return !ways.isEmpty();
    }
}
