package org.infusary.checklist;

import java.util.List;
import org.infusary.checklist.rules.ItemReport;
import org.infusary.checklist.rules.OverrideState;
import org.jspecify.annotations.Nullable;

/**
 * One item with how it stands.
 *
 * @param answer null while unanswered and for computed items
 * @param acknowledgement the latest one of this answer; null when there is none
 * @param overrides every one ever given, oldest first
 */
public record ItemFacts(
        ItemReport report,
        @Nullable AnswerFacts answer,
        @Nullable AcknowledgementFacts acknowledgement,
        List<Overridden> overrides) {
    public ItemFacts {
        overrides = List.copyOf(overrides);
    }

    /** An override and how it stands now. */
    public record Overridden(OverrideFacts override, OverrideState state) {}
}
