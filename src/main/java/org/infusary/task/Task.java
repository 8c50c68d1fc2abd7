package org.infusary.task;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.Grams;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.SiteId;
import org.infusary.kernel.TaskId;
import org.infusary.kernel.VisitId;
import org.infusary.task.rules.CancelReason;
import org.infusary.task.rules.TaskCode;
import org.infusary.task.rules.TaskOutcome;
import org.infusary.task.rules.TaskStatus;
import org.jspecify.annotations.Nullable;

/**
 * Something a person of a role must decide or do about a patient, in the words of FHIR R4 Task.
 *
 * <p>Its life: REQUESTED by a room that has met something it must not decide; asking again about the same thing finds the
 * task that is open. COMPLETED with an outcome that answers its code, or CANCELLED with a reason, by someone of the role. What
 * was asked never changes, what has ended stays, and no task is ever deleted. A completed task is a recorded decision:
 * whoever made it also turns the order, plans or books, for nothing follows from it by itself.
 */
@Entity
@Table(name = "task")
class Task {
    /** Tasks come into being by {@link TaskBook#ask}. */
    @Id
    private UUID id;

    private UUID siteId;
    private UUID patientId;

    @Enumerated(EnumType.STRING)
    private TaskCode code;

    private @Nullable UUID courseId;
    private @Nullable Integer cycleNumber;
    private @Nullable UUID visitId;
    private @Nullable BigDecimal grams;
    private String performerRole;
    private @Nullable LocalDate due;

    @Enumerated(EnumType.STRING)
    private TaskStatus status;

    @Enumerated(EnumType.STRING)
    private @Nullable TaskOutcome outcome;

    @Enumerated(EnumType.STRING)
    private @Nullable CancelReason cancelReason;

    private @Nullable String note;
    private UUID authoredBy;
    private Instant authoredAt;
    private @Nullable UUID endedBy;
    private @Nullable Instant endedAt;

    @Version
    private long version;

    protected Task() {}

    /** @throws TaskEnded when it was answered or cancelled already */
    void complete(TaskOutcome decided, @Nullable String words, AccountId by, Instant at) {
        end(TaskStatus.COMPLETED, words, by, at);
        outcome = decided;
    }

    /** @throws TaskEnded when it was answered or cancelled already */
    void cancel(CancelReason reason, @Nullable String words, AccountId by, Instant at) {
        end(TaskStatus.CANCELLED, words, by, at);
        cancelReason = reason;
    }

    private void end(TaskStatus next, @Nullable String words, AccountId by, Instant at) {
        mustBeOpen();
        status = next;
        note = words;
        endedBy = by.value();
        endedAt = at;
    }

    void mustBeOpen() {
        if (status != TaskStatus.REQUESTED) {
            throw new TaskEnded(status);
        }
    }

    TaskId id() {
        return new TaskId(id);
    }

    SiteId site() {
        return new SiteId(siteId);
    }

    PatientId patient() {
        return new PatientId(patientId);
    }

    TaskCode code() {
        return code;
    }

    String performer() {
        return performerRole;
    }

    long version() {
        return version;
    }

    TaskFacts facts() {
        return new TaskFacts(
                id(),
                site(),
                patient(),
                code,
                new TaskFocus(
                        courseId == null ? null : new CourseId(courseId),
                        cycleNumber,
                        visitId == null ? null : new VisitId(visitId)),
                grams == null ? null : new Grams(grams),
                performerRole,
                due,
                status,
                outcome,
                cancelReason,
                note,
                authoredAt,
                endedAt,
                version);
    }
}
