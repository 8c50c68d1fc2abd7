package org.infusary.brand;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "CommitShortage", description = "Switches of a shortage as they were previewed.")
record CommitShortageRequest(
        @Schema(
                description = "Of the preview that was shown.",
                examples = "3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
        @NotNull(message = "must be given") @Size(min = 1, max = 100, message = "must be 1 to 100 characters") String token,

        @Schema(
                description = "That grams shall be what the vials of the products make; needed when some change.",
                examples = "true")
        @Nullable Boolean gramsConfirmed,

        @Schema(description = "The request that was previewed, unchanged.") @NotNull(message = "must be given") @Valid ShortageRequest shortage) {}
