package org.infusary.task;

import java.time.Instant;
import java.time.LocalDate;
import org.infusary.kernel.Grams;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.SiteId;
import org.infusary.kernel.TaskId;
import org.infusary.task.rules.CancelReason;
import org.infusary.task.rules.TaskCode;
import org.infusary.task.rules.TaskOutcome;
import org.infusary.task.rules.TaskStatus;
import org.jspecify.annotations.Nullable;

/**
 * What neighbours may know of a task.
 *
 * @param grams those that the question is about; null when it is about none
 * @param performer the role that answers
 * @param outcome null unless COMPLETED
 * @param cancelReason null unless CANCELLED
 * @param note in words of who ended it; never for logs
 * @param endedAt null while REQUESTED
 */
public record TaskFacts(
        TaskId id,
        SiteId site,
        PatientId patient,
        TaskCode code,
        TaskFocus focus,
        @Nullable Grams grams,
        String performer,
        @Nullable LocalDate due,
        TaskStatus status,
        @Nullable TaskOutcome outcome,
        @Nullable CancelReason cancelReason,
        @Nullable String note,
        Instant authoredAt,
        @Nullable Instant endedAt,
        long version) {}
