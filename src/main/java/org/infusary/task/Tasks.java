package org.infusary.task;

import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.SiteId;
import org.infusary.kernel.TaskId;
import org.infusary.security.Caller;
import org.infusary.task.rules.CancelReason;
import org.infusary.task.rules.TaskCode;
import org.infusary.task.rules.TaskOutcome;
import org.infusary.web.BadRequest;
import org.infusary.web.Conflict;
import org.infusary.web.Cursor;
import org.infusary.web.EntityTag;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * The door of this room: asks people, and takes their answers.
 *
 * <p>A task of a site the caller is not bound to is a 404; {@code read} that is no longer the task's version is a 412.
 */
@ApplicationScoped
public class Tasks {
    private final TaskBook book;
    private final Caller caller;
    private final Clock clock;

    Tasks(TaskBook book, Caller caller, Clock clock) {
        this.book = book;
        this.caller = caller;
        this.clock = clock;
    }

    /** Asks, in the transaction of whoever calls; what is asked already is not asked twice, also when two ask at once. */
    @Transactional
    public TaskFacts open(NewTask task) {
        return book.ask(task, caller.account(), clock.instant()).facts();
    }

    /** What is asked was answered in the room that asks: its task ends with the outcome; nothing when none is open. */
    @Transactional
    public void settle(TaskCode code, PatientId patient, TaskFocus focus, TaskOutcome outcome) {
        book.open(code, patient, focus)
                .ifPresent(task -> task.complete(outcome, null, caller.account(), clock.instant()));
    }

    /** What is asked has become pointless: its task is taken back as no longer needed; nothing when none is open. */
    @Transactional
    public void withdraw(TaskCode code, PatientId patient, TaskFocus focus) {
        book.open(code, patient, focus)
                .ifPresent(task -> task.cancel(CancelReason.NO_LONGER_NEEDED, null, caller.account(), clock.instant()));
    }

    /** The tasks of a centre that are sought, oldest first. */
    @Transactional
    public Page<TaskFacts> at(SiteId site, TasksSought sought, PageRequest page) {
        caller.mustSee(site, "site");
        Page<Task> found = Page.of(
                book.at(site, sought, page.start(), page.limit() + 1),
                page.limit(),
                task -> new Cursor(task.id().value()));
        return caller.about(found, Task::patient).map(Task::facts);
    }

    @Transactional
    public TaskFacts task(TaskId id) {
        return visible(id).facts();
    }

    /** The tasks of a code about these courses that are open or were answered, oldest first; of courses the caller sees. */
    @Transactional
    public List<TaskFacts> standing(TaskCode code, Collection<CourseId> courses) {
        return courses.isEmpty()
                ? List.of()
                : book.standing(code, courses).stream().map(Task::facts).toList();
    }

    /**
     * Answers a task. The decision is recorded, and nothing else happens by it.
     *
     * @throws ForbiddenException when the caller has not the task's role
     * @throws BadRequest when the outcome does not answer the task's code
     * @throws Conflict {@code task-answered-elsewhere} when its answer is more than an outcome
     * @throws TaskEnded when it was answered or cancelled already
     */
    @Transactional
    public TaskFacts complete(TaskId id, EntityTag read, TaskOutcome outcome, @Nullable String note) {
        Task task = toEnd(id, read);
        if (task.code().isAnsweredElsewhere()) {
            throw new Conflict(
                    "task-answered-elsewhere",
                    "Answered elsewhere",
                    "A " + task.code() + " ends with the review of the block or the answer to the follow-up.");
        }
        if (!task.code().outcomes().contains(outcome)) {
            throw new BadRequest(
                    "outcome",
                    "must be an answer to " + task.code() + ": "
                            + task.code().outcomes().stream().map(Enum::name).collect(Collectors.joining(", ")));
        }
        task.complete(outcome, note, caller.account(), clock.instant());
        book.flush();
        return task.facts();
    }

    /**
     * Takes a task back, by someone of its role.
     *
     * @throws ForbiddenException when the caller has not the task's role
     * @throws TaskEnded when it was answered or cancelled already
     */
    @Transactional
    public TaskFacts cancel(TaskId id, EntityTag read, CancelReason reason, @Nullable String note) {
        Task task = toEnd(id, read);
        task.cancel(reason, note, caller.account(), clock.instant());
        book.flush();
        return task.facts();
    }

    private Task toEnd(TaskId id, EntityTag read) {
        Task task = visible(id);
        read.mustBe(task.version());
        if (!caller.roles().contains(task.performer())) {
            throw new ForbiddenException();
        }
        task.mustBeOpen();
        return task;
    }

    private Task visible(TaskId id) {
        Task task = book.withId(id);
        caller.mustSee(task.site(), task.patient(), "task");
        return task;
    }
}
