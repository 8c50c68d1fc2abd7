package org.infusary.infusion;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "StartInfusion", description = "The first drop.")
record StartInfusionRequest(
        @Schema(description = "When; now when absent. Not in the future, not before the patient arrived.") @Nullable OffsetDateTime startedAt) {}
