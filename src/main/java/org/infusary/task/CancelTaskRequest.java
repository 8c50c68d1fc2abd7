package org.infusary.task;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.task.rules.CancelReason;
import org.jspecify.annotations.Nullable;

@Schema(name = "CancelTask", description = "Why nobody needs to answer a task.")
record CancelTaskRequest(
        @Schema(description = "Coded reason.", examples = "NO_LONGER_NEEDED") @NotNull(message = "must be given") CancelReason reason,

        @Schema(description = "In words, up to 500 characters.", examples = "Asked twice.")
        @Size(max = 500, message = "must be at most 500 characters") @Nullable String note) {}
