package org.infusary.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reaction with what was appended to it.
 *
 * @param lots of the infusion it followed, each once; empty when it followed none here
 * @param action null while none is recorded
 * @param voided null while it counts
 */
record ReactionRecord(
        ReactionFacts facts,
        List<String> lots,
        @Nullable ReactionAction action,
        @Nullable ReactionVoid voided) {}
