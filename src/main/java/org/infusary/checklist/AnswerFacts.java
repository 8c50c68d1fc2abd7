package org.infusary.checklist;

import java.time.Instant;
import java.util.UUID;
import org.infusary.checklist.rules.AnswerFields;
import org.infusary.kernel.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A live answer.
 *
 * @param id names this very answer: another answer to the item has another id
 * @param note free text; never in logs or problems
 * @param secondBy who confirmed it as the second person; null while no one did
 */
public record AnswerFacts(
        UUID id,
        AnswerFields fields,
        @Nullable String note,
        AccountId by,
        Instant at,
        @Nullable AccountId secondBy,
        @Nullable Instant secondAt) {}
