package org.infusary.checklist.rules;

import java.util.List;
import java.util.Map;

/** What stands on a checklist now: the live answers, and the acknowledgements and overrides given to them. */
public record Filled(
        Map<ItemCode, Recorded> answers,
        Map<ItemCode, Acknowledged> acknowledgements,
        Map<ItemCode, List<Overridden>> overrides) {
    public static final Filled EMPTY = new Filled(Map.of(), Map.of(), Map.of());

    public Filled {
        answers = Map.copyOf(answers);
        acknowledgements = Map.copyOf(acknowledgements);
        overrides = Map.copyOf(overrides);
    }
}
