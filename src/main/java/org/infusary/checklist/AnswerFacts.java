package org.infusary.checklist;

import java.time.Instant;
import java.util.UUID;
import org.infusary.checklist.rules.AnswerChannel;
import org.infusary.checklist.rules.AnswerFields;
import org.infusary.kernel.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A live answer.
 *
 * @param id names this very answer: another answer to the item has another id
 * @param note free text; never in logs or problems
 * @param at when it was answered, by the clock of the device; at most a minute after it came in
 * @param receivedAt when it came in
 * @param secondBy who confirmed it as the second person; null while no one did
 */
public record AnswerFacts(
        UUID id,
        AnswerFields fields,
        @Nullable String note,
        AccountId by,
        Instant at,
        Instant receivedAt,
        AnswerChannel channel,
        @Nullable AccountId secondBy,
        @Nullable Instant secondAt) {}
