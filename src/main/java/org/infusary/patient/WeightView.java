package org.infusary.patient;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.kernel.VisitId;
import org.jspecify.annotations.Nullable;

@Schema(description = "A measured weight, with who entered it.")
record WeightView(
        @Schema(description = "Id of the weight.", examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        UUID id,

        @Schema(description = "Weight in kg.", examples = "70.4")
        BigDecimal weightKg,

        @Schema(description = "The day of measuring.", examples = "2026-11-20")
        LocalDate measuredOn,

        @Schema(description = "Account that entered it.", examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        UUID recordedBy,

        @Schema(description = "When it was entered.", examples = "2026-11-20T09:15:00Z")
        Instant recordedAt,

        @Schema(
                description = "Visit on whose checklist it was answered; null when it was entered by itself.",
                examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        @Nullable UUID toldAtVisitId,

        @Schema(description = "Whether it is marked as entered in error and no longer counts.", examples = "false")
        boolean enteredInError,

        @Schema(
                description = "Account that marked it; null while it counts.",
                examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        @Nullable UUID voidedBy,

        @Schema(description = "When it was marked; null while it counts.", examples = "2026-11-20T09:20:00Z") @Nullable Instant voidedAt) {

    static WeightView of(WeightEntry entry) {
        VisitId toldAt = entry.toldAt();
        return new WeightView(
                entry.id(),
                entry.weight().weight().plain(),
                entry.weight().measuredOn(),
                entry.recordedBy().value(),
                entry.recordedAt(),
                toldAt == null ? null : toldAt.value(),
                entry.voidedAt() != null,
                entry.voidedBy() == null ? null : entry.voidedBy().value(),
                entry.voidedAt());
    }
}
