package org.infusary.infusion;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.ledger.rules.Symptom;
import org.jspecify.annotations.Nullable;

@Schema(name = "RecordReaction", description = "An adverse reaction, graded by CTCAE.")
record ReactionRequest(
        @Schema(description = "CTCAE grade, 1 to 5.", examples = "1")
        @NotNull(message = "must be given") @Min(value = 1, message = "must be 1 to 5") @Max(value = 5, message = "must be 1 to 5") Integer grade,

        @Schema(description = "1 to 20 symptoms.", examples = "[\"HEADACHE\"]")
        @NotEmpty(message = "must have 1 to 20 symptoms") @Size(max = 20, message = "must have 1 to 20 symptoms") List<@NotNull Symptom> symptoms,

        @Schema(description = "When it began; now when absent. Not in the future, not before the start.") @Nullable OffsetDateTime onsetAt,

        @Schema(description = "Free text, up to 1000 characters.", examples = "Settled after slowing.")
        @Size(max = 1000, message = "must be at most 1000 characters") @Nullable String note) {}
