package org.infusary.order;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.kernel.Travel;
import org.infusary.order.rules.HomeCare;
import org.infusary.web.Line;
import org.jspecify.annotations.Nullable;

@Schema(name = "PlaceHomeCare", description = "That a nurse of the centre gives the infusions at the patient's home.")
record HomeCareRequest(
        @Schema(description = "How long the nurse travels to the patient, one way, 1 to 240 minutes.", examples = "35")
        @NotNull @Min(value = 1, message = TRAVEL) @Max(value = Travel.MOST_MINUTES, message = TRAVEL) Integer travelMinutes,

        @Schema(
                description = "Why days on which the patient is FIRST, SWITCH or LAPSED to the product shall be at home"
                        + " too, 1 to 500 characters; absent: those are at the centre.",
                examples = "Had the same product here by another order")
        @Size(max = 500, message = "must be at most 500 characters") @Pattern(regexp = Line.FILLED, message = Line.FILLED_RULE) @Nullable String cautiousDaysReason) {
    private static final String TRAVEL = "must be 1 to 240 minutes";

    HomeCare toHomeCare() {
        return new HomeCare(new Travel(travelMinutes), cautiousDaysReason == null ? null : cautiousDaysReason.strip());
    }

    /** The minutes alone: the free text of an override belongs into no log. */
    @Override
    public String toString() {
        return "home, " + travelMinutes + " minutes away";
    }
}
