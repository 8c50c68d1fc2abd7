package org.infusary.task;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.task.rules.TaskOutcome;
import org.jspecify.annotations.Nullable;

@Schema(name = "CompleteTask", description = "What was decided. It is recorded; nothing else happens by it.")
record CompleteTaskRequest(
        @Schema(description = "One of the outcomes of the task.", examples = "LEAVE_UNGIVEN")
        @NotNull(message = "must be given") TaskOutcome outcome,

        @Schema(description = "In words, up to 500 characters.", examples = "Tolerated well; next cycle as planned.")
        @Size(max = 500, message = "must be at most 500 characters") @Nullable String note) {}
