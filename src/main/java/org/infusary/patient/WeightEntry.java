package org.infusary.patient;

import java.time.Instant;
import java.util.UUID;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.VisitId;
import org.jspecify.annotations.Nullable;

/**
 * One line of a patient's weights.
 *
 * @param recordedBy who entered it
 * @param toldAt the visit on whose checklist it was answered; null when it was entered by itself
 * @param voidedBy who marked it as entered in error; null, as {@code voidedAt}, while it counts
 */
public record WeightEntry(
        UUID id,
        WeightFacts weight,
        AccountId recordedBy,
        Instant recordedAt,
        @Nullable VisitId toldAt,
        @Nullable AccountId voidedBy,
        @Nullable Instant voidedAt) {}
