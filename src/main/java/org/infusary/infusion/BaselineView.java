package org.infusary.infusion;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "BaselineVitals", description = "Vital signs before the first drop, from the signed checklist.")
record BaselineView(
        @Schema(
                description = "Id of the answer of the checklist they are from.",
                examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        UUID checklistAnswerId,

        @Schema(description = "What the answer says; the rest is null.")
        VitalsRequest vitals,

        @Schema(description = "When it was answered, UTC.", examples = "2026-11-23T11:50:00Z")
        Instant measuredAt,

        @Schema(description = "Account that answered.", examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        UUID measuredBy) {}
