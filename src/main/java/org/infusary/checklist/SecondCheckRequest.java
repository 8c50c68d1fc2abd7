package org.infusary.checklist;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Which answer was checked.")
record SecondCheckRequest(
        @Schema(
                description = "Id of the answer as last read; 409 when another one stands by now.",
                examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        @NotNull UUID answerId) {}
