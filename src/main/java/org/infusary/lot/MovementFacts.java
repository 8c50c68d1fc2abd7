package org.infusary.lot;

import java.time.Instant;
import java.util.UUID;
import org.infusary.kernel.AccountId;
import org.infusary.lot.rules.MovementKind;
import org.infusary.lot.rules.MovementReason;
import org.jspecify.annotations.Nullable;

/**
 * A change of a count.
 *
 * @param vials above 0 when they came, below 0 when they went
 * @param entry the ledger's entry of a vial that was hung or taken back; else null
 */
public record MovementFacts(
        UUID id,
        MovementKind kind,
        int vials,
        @Nullable MovementReason reason,
        @Nullable UUID entry,
        AccountId by,
        Instant at) {}
