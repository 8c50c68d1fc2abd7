package org.infusary.infusion;

import jakarta.enterprise.context.ApplicationScoped;
import org.infusary.kernel.Grams;
import org.infusary.schedule.Scheduling;
import org.infusary.schedule.VisitFacts;
import org.infusary.security.Roles;
import org.infusary.task.NewTask;
import org.infusary.task.TaskFocus;
import org.infusary.task.Tasks;
import org.infusary.task.rules.TaskCode;

/** Asks a prescriber what becomes of the grams that were not given. No dose changes before somebody orders so. */
@ApplicationScoped
class LeftGrams {
    private final Scheduling scheduling;
    private final Tasks tasks;

    LeftGrams(Scheduling scheduling, Tasks tasks) {
        this.scheduling = scheduling;
        this.tasks = tasks;
    }

    /** Asks nothing when all grams went in. */
    void askAbout(Infusion ended, Grams given) {
        if (given.compareTo(ended.gramsPlanned()) < 0) {
            VisitFacts visit = scheduling.visit(ended.visit());
            tasks.open(new NewTask(
                    visit.site(),
                    visit.patient(),
                    TaskCode.REMAINING_GRAMS,
                    TaskFocus.visit(visit.course(), visit.cycle(), visit.id()),
                    ended.gramsPlanned().minus(given),
                    Roles.PRESCRIBER,
                    null));
        }
    }
}
