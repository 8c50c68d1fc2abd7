package org.infusary.infusion;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.infusion.rules.EventKind;
import org.infusary.infusion.rules.PauseReason;
import org.jspecify.annotations.Nullable;

@Schema(name = "InfusionEvent", description = "Something recorded at the chair.")
record InfusionEventView(
        @Schema(description = "Id of the event.") UUID id,

        @Schema(description = "What happened.", examples = "VITALS")
        EventKind kind,

        @Schema(description = "When it happened, UTC.", examples = "2026-11-30T14:35:00Z")
        Instant at,

        @Schema(description = "Pump rate in mL/h.", examples = "42") @Nullable BigDecimal rateMlPerHour,

        @Schema(description = "Why it was paused; null unless it was.", examples = "REACTION") @Nullable PauseReason pauseReason,

        @Schema(description = "Vital signs.") @Nullable VitalsRequest vitals,

        @Schema(description = "Free text.") @Nullable String note,

        @Schema(description = "Whether it was recorded wrongly and does not count.", examples = "false")
        boolean undone,

        @Schema(description = "The event that this one undoes; null unless it undoes one.") @Nullable UUID undoes,

        @Schema(description = "Account that recorded it.") UUID recordedBy,

        @Schema(description = "When it was recorded, UTC.", examples = "2026-11-30T14:35:10Z")
        Instant recordedAt) {}
