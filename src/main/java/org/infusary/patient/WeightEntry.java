package org.infusary.patient;

import java.time.Instant;
import java.util.UUID;
import org.infusary.kernel.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * One line of a patient's weights.
 *
 * @param recordedBy who entered it
 * @param voidedBy who marked it as entered in error; null, as {@code voidedAt}, while it counts
 */
public record WeightEntry(
        UUID id,
        WeightFacts weight,
        AccountId recordedBy,
        Instant recordedAt,
        @Nullable AccountId voidedBy,
        @Nullable Instant voidedAt) {}
