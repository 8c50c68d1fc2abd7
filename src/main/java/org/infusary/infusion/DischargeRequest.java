package org.infusary.infusion;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.web.Line;
import org.jspecify.annotations.Nullable;

@Schema(name = "Discharge", description = "That the patient left the chair.")
record DischargeRequest(
        @Schema(description = "When; now when absent. Not in the future, not before the end of the infusion.") @Nullable OffsetDateTime leftAt,

        @Schema(
                description = "Why before the end of observation, up to 500 characters; with that only.",
                examples = "Ride waits; feels well.")
        @Size(max = 500, message = "must be at most 500 characters") @Pattern(regexp = Line.FILLED, message = Line.FILLED_RULE) @Nullable String earlyReason) {

    /** The time alone: free text belongs into no log. */
    @Override
    public String toString() {
        return "discharge at " + leftAt;
    }
}
