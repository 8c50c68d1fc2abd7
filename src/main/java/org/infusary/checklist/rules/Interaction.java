package org.infusary.checklist.rules;

import java.util.List;

/**
 * One row of the matrix condition x product property, with the effect the reference gives it.
 *
 * @param sources ids of the reference sources; empty while unconfirmed
 */
public record Interaction(InteractionPair pair, Severity effect, List<String> sources) {
    public Interaction {
        sources = List.copyOf(sources);
    }

    Finding judge(Situation situation) {
        if (!pair.meets(situation)) {
            return Finding.pass();
        }
        Remark remark = new Remark(pair.reasonCode(), pair.detail(), sources);
        ItemState state =
                switch (effect) {
                    case HARD_STOP -> ItemState.STOP;
                    case SOFT_WARNING -> ItemState.WARN;
                    case INFO -> ItemState.PASS;
                };
        return new Finding(state, List.of(remark), false);
    }
}
