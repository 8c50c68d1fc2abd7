package org.infusary.testing;

import io.quarkus.arc.Arc;
import java.util.Set;
import java.util.UUID;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.PatientId;
import org.infusary.once.OneTransaction;
import org.infusary.security.ActingAs;
import org.infusary.security.Roles;
import org.infusary.task.NewTask;
import org.infusary.task.TaskFacts;
import org.infusary.task.TaskFocus;
import org.infusary.task.Tasks;
import org.infusary.task.rules.TaskCode;

/** Tasks as other rooms ask them, through the door. */
public final class TestTasks {
    private TestTasks() {}

    /** Asks a prescriber of the centre to review a cycle. */
    public static TaskFacts review(Centre centre, String patient, String course, int cycle) {
        NewTask task = new NewTask(
                centre.site(),
                new PatientId(UUID.fromString(patient)),
                TaskCode.OVERDUE_REVIEW,
                TaskFocus.cycle(new CourseId(UUID.fromString(course)), cycle),
                null,
                Roles.PRESCRIBER,
                null);
        return Arc.container()
                .instance(ActingAs.class)
                .get()
                .call(
                        new AccountId(new UUID(1, 1)),
                        Set.of(Roles.SCHEDULER),
                        Set.of(centre.site()),
                        () -> Arc.container()
                                .instance(OneTransaction.class)
                                .get()
                                .call(() -> Arc.container()
                                        .instance(Tasks.class)
                                        .get()
                                        .open(task)));
    }
}
