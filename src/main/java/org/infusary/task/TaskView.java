package org.infusary.task;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.task.rules.CancelReason;
import org.infusary.task.rules.TaskCode;
import org.infusary.task.rules.TaskOutcome;
import org.infusary.task.rules.TaskStatus;
import org.jspecify.annotations.Nullable;

@Schema(name = "Task", description = "What a person of a role must decide or do about a patient.")
record TaskView(
        @Schema(description = "The task.") UUID id,

        @Schema(description = "The centre.") UUID siteId,

        @Schema(description = "The patient.") UUID patientId,

        @Schema(description = "What is asked.", examples = "REMAINING_GRAMS")
        TaskCode code,

        @Schema(description = "Whether it must be answered at once.", examples = "false")
        boolean urgent,

        @Schema(description = "The role that answers.", examples = "prescriber")
        String performerRole,

        @Schema(description = "The course it is about; null when about none.") @Nullable UUID courseId,

        @Schema(description = "The cycle of that course, from 1; null when about none.", examples = "1") @Nullable Integer cycle,

        @Schema(description = "The visit it is about; null when about none.") @Nullable UUID visitId,

        @Schema(description = "Grams it is about, such as those left ungiven; null when about none.", examples = "30")
        @Nullable BigDecimal grams,

        @Schema(
                description = "The centre's date until which it should be answered; null when there is none.",
                examples = "2026-11-30")
        @Nullable LocalDate due,

        @Schema(description = "Where it stands.", examples = "REQUESTED")
        TaskStatus status,

        @Schema(description = "The answers it takes.") List<TaskOutcome> outcomes,

        @Schema(description = "The answer; null unless COMPLETED.", examples = "LEAVE_UNGIVEN") @Nullable TaskOutcome outcome,

        @Schema(description = "Why it was taken back; null unless CANCELLED.", examples = "NO_LONGER_NEEDED") @Nullable CancelReason cancelReason,

        @Schema(description = "Words of who ended it; null when there are none.", examples = "Seen on the ward.")
        @Nullable String note,

        @Schema(description = "When it was asked.", examples = "2026-11-24T15:04:00Z")
        Instant authoredAt,

        @Schema(description = "When it was answered or taken back; null until then.", examples = "2026-11-24T16:20:00Z")
        @Nullable Instant endedAt) {

    static TaskView of(TaskFacts task) {
        TaskFocus focus = task.focus();
        return new TaskView(
                task.id().value(),
                task.site().value(),
                task.patient().value(),
                task.code(),
                task.code().isUrgent(),
                task.performer(),
                focus.course() == null ? null : focus.course().value(),
                focus.cycle(),
                focus.visit() == null ? null : focus.visit().value(),
                task.grams() == null ? null : task.grams().plain(),
                task.due(),
                task.status(),
                List.copyOf(task.code().outcomes()),
                task.outcome(),
                task.cancelReason(),
                task.note(),
                task.authoredAt(),
                task.endedAt());
    }
}
