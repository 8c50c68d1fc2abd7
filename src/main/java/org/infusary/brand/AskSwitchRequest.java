package org.infusary.brand;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.order.EligibilityOverrideRequest;
import org.infusary.order.rules.EligibilityOverride;
import org.jspecify.annotations.Nullable;

@Schema(name = "AskForSwitch", description = "A switch of brand as it was previewed.")
record AskSwitchRequest(
        @Schema(
                description = "Of the preview that was shown.",
                examples = "3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
        @NotNull(message = "must be given") @Size(min = 1, max = 100, message = "must be 1 to 100 characters") String token,

        @Schema(description = "The request that was previewed, unchanged.") @NotNull(message = "must be given") @Valid SwitchRequest brandSwitch,

        @Schema(
                description =
                        "That the product is wanted though it stops for this patient; only a prescriber says so. Absent: it is not.")
        @Valid @Nullable EligibilityOverrideRequest eligibilityOverride) {

    @Nullable EligibilityOverride override() {
        return eligibilityOverride == null ? null : eligibilityOverride.toOverride();
    }
}
