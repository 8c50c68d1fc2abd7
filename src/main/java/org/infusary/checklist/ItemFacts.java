package org.infusary.checklist;

import org.infusary.checklist.rules.ItemReport;
import org.jspecify.annotations.Nullable;

/**
 * One item with how it stands.
 *
 * @param answer null while unanswered and for computed items
 * @param acknowledgement the latest one of this answer; null when there is none
 */
public record ItemFacts(
        ItemReport report,
        @Nullable AnswerFacts answer,
        @Nullable AcknowledgementFacts acknowledgement) {}
