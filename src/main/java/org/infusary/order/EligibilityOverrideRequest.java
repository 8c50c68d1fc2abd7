package org.infusary.order;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.order.rules.EligibilityOverride;
import org.infusary.order.rules.OverridingRole;
import org.infusary.web.Line;

@Schema(
        name = "OverrideEligibility",
        description =
                "That a prescriber wants the product though it stops for this patient. Every stop must be named, so"
                        + " that none is overridden unseen; warnings need no override.")
public record EligibilityOverrideRequest(
        @Schema(description = "In which role; the caller must have it.", examples = "PRESCRIBER")
        @NotNull(message = "must be given") OverridingRole role,

        @Schema(
                description = "Why, 1 to 500 characters; kept with the order or the switch.",
                examples = "Tolerated for years; no other product to be had")
        @NotNull(message = "must be given") @Size(max = 500, message = "must be at most 500 characters") @Pattern(regexp = Line.FILLED, message = Line.FILLED_RULE) String reason,

        @Schema(
                description = "Codes of all the stops that are overridden, 1 to 20, as the refusal, a comparison of"
                        + " products or the preview of a switch tells them.",
                examples = "[\"eligibility-hyperprolinemia\"]")
        @NotNull(message = "must be given") @Size(min = 1, max = 20, message = "must be 1 to 20 codes") List<
                        @NotNull @Pattern(
                                regexp = "eligibility-[a-z-]{1,60}",
                                message = "must be codes such as eligibility-hyperprolinemia")
                        String>
                reasonCodes) {

    /** With the reason without blanks around it. */
    public EligibilityOverride toOverride() {
        return new EligibilityOverride(role, reason.strip(), Set.copyOf(reasonCodes));
    }

    /** The codes alone: free text belongs into no log. */
    @Override
    public String toString() {
        return "override of " + reasonCodes;
    }
}
