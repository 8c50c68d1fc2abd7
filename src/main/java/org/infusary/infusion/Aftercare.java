package org.infusary.infusion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.infusary.infusion.rules.AftercareRules;
import org.infusary.schedule.Scheduling;
import org.infusary.schedule.VisitFacts;
import org.infusary.security.Roles;
import org.infusary.site.SiteCalendar;
import org.infusary.site.SiteFacts;
import org.infusary.task.NewTask;
import org.infusary.task.TaskFocus;
import org.infusary.task.Tasks;
import org.infusary.task.rules.TaskCode;

/** Begins what follows an infusion, in the transaction that ends it: observation, and the calls in the days after. */
@ApplicationScoped
class Aftercare {
    private static final List<TaskCode> CALLS = List.of(TaskCode.FOLLOW_UP_FIRST, TaskCode.FOLLOW_UP_LAST);

    private final AftercareBook book;
    private final AftercareReference reference;
    private final Scheduling scheduling;
    private final SiteCalendar sites;
    private final Tasks tasks;

    Aftercare(
            AftercareBook book, AftercareReference reference, Scheduling scheduling, SiteCalendar sites, Tasks tasks) {
        this.book = book;
        this.reference = reference;
        this.scheduling = scheduling;
        this.sites = sites;
        this.tasks = tasks;
    }

    /** @param at the last drop, from which everything is counted */
    void begin(Infusion ended, Instant at) {
        VisitFacts visit = scheduling.visit(ended.visit());
        SiteFacts site = sites.site(ended.site());
        int minutes = site.policy().times().observationMinutes(visit.exposure());
        book.begin(InfusionObservation.of(ended.id(), at, minutes));
        for (int call = 0; call < CALLS.size(); call++) {
            int hours = reference.followUpHours().get(call);
            NewTask task = new NewTask(
                    visit.site(),
                    visit.patient(),
                    CALLS.get(call),
                    focus(visit),
                    null,
                    Roles.NURSE,
                    site.dateAt(AftercareRules.dueAt(at, hours)));
            book.persist(FollowUp.of(ended.id(), at, hours, tasks.open(task).id()));
        }
    }

    /** By which the task of a call is asked for. */
    TaskCode code(FollowUp followUp) {
        return CALLS.get(reference.followUpHours().indexOf(followUp.hours()));
    }

    static TaskFocus focus(VisitFacts visit) {
        return TaskFocus.visit(visit.course(), visit.cycle(), visit.id());
    }
}
