package org.infusary.schedule;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CommitChairAssignment", description = "An assignment of chairs as it was previewed.")
record CommitChairAssignmentRequest(
        @Schema(
                description = "Of the preview that was shown.",
                examples = "3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
        @NotNull(message = "must be given") @Size(min = 1, max = 100, message = "must be 1 to 100 characters") String token,

        @Schema(description = "The request that was previewed, unchanged.") @NotNull(message = "must be given") @Valid ChairAssignmentRequest assignment) {}
