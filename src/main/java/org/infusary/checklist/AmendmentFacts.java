package org.infusary.checklist;

import java.time.Instant;
import java.util.UUID;
import org.infusary.checklist.rules.ItemCode;
import org.infusary.kernel.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A change of what was signed.
 *
 * @param signature that it amends
 * @param number of the amendment under its signature, from 1
 * @param reason in the person's words; never in logs or problems
 * @param late whether it was given after the first drop
 * @param verdict of the whole checklist with it, as {@link org.infusary.checklist.rules.Verdict#word()}
 * @param newHardStops those of openHardStops with a reason that none had before it
 * @param withdraws whether the signature was withdrawn by it
 * @param before the answer that was amended; null when the item was unanswered
 */
public record AmendmentFacts(
        UUID id,
        ItemCode code,
        UUID signature,
        int number,
        String reason,
        AccountId by,
        Instant at,
        boolean late,
        String verdict,
        int openHardStops,
        int newHardStops,
        boolean withdraws,
        @Nullable AnswerFacts before,
        AnswerFacts after) {}
