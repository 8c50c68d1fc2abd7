package org.infusary.infusion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.infusary.kernel.InfusionId;
import org.infusary.ledger.rules.Symptom;
import org.infusary.schedule.Scheduling;
import org.infusary.schedule.VisitFacts;
import org.infusary.security.Caller;
import org.infusary.site.SiteCalendar;
import org.infusary.task.Tasks;
import org.infusary.task.rules.TaskOutcome;
import org.infusary.web.BadRequest;
import org.infusary.web.Conflict;
import org.jspecify.annotations.Nullable;

/** The patient leaves the chair, and is called in the days after. What is of an infusion of another site is a 404. */
@ApplicationScoped
class AftercareDesk {
    private final Infusions infusions;
    private final Aftercare aftercare;
    private final AftercareBook book;
    private final AftercareReference reference;
    private final ReactionDesk reactions;
    private final Scheduling scheduling;
    private final SiteCalendar sites;
    private final Tasks tasks;
    private final Caller caller;
    private final Clock clock;

    AftercareDesk(
            Infusions infusions,
            Aftercare aftercare,
            AftercareBook book,
            AftercareReference reference,
            ReactionDesk reactions,
            Scheduling scheduling,
            SiteCalendar sites,
            Tasks tasks,
            Caller caller,
            Clock clock) {
        this.infusions = infusions;
        this.aftercare = aftercare;
        this.book = book;
        this.reference = reference;
        this.reactions = reactions;
        this.scheduling = scheduling;
        this.sites = sites;
        this.tasks = tasks;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    AftercareView view(InfusionId id) {
        InfusionFacts infusion = infusions.infusion(id);
        List<FollowUp> followUps = book.followUps(id);
        return AftercareView.of(
                infusion,
                scheduling.visit(infusion.visit()).exposure(),
                sites.zone(infusion.site()),
                reference,
                book.observation(id),
                book.discharge(id),
                followUps,
                book.answers(followUps));
    }

    /**
     * The patient leaves the chair.
     *
     * @throws Conflict {@code not-observed} before the end of the infusion, {@code discharged} when that is on record
     * @throws BadRequest for a time in the future or before the end, and for leaving before the end of observation without a
     *     reason
     */
    @Transactional
    AftercareView discharge(InfusionId id, DischargeRequest request) {
        InfusionFacts infusion = infusions.infusion(id);
        InfusionObservation observation = book.observation(id)
                .orElseThrow(() -> new Conflict(
                        "not-observed", "Not observed", "Observation begins with the end of the infusion."));
        Instant now = clock.instant();
        Instant leftAt = request.leftAt() == null ? now : request.leftAt().toInstant();
        if (leftAt.isAfter(now)) {
            throw new BadRequest("leftAt", "must not be in the future");
        }
        if (leftAt.isBefore(infusion.endedAt())) {
            throw new BadRequest("leftAt", "must not be before the end of the infusion");
        }
        boolean early = leftAt.isBefore(observation.until());
        if (early != (request.earlyReason() != null)) {
            throw new BadRequest(
                    "earlyReason",
                    early
                            ? "must be given when the patient leaves before " + observation.until()
                            : "must be given only when the patient leaves before the end of observation");
        }
        book.keep(InfusionDischarge.of(id, observation, leftAt, request.earlyReason(), caller.account(), now));
        return view(id);
    }

    /**
     * What came of a call: symptoms are recorded as a reaction to the infusion, and the call's task ends.
     *
     * @throws BadRequest when fields do not go together
     * @throws Conflict {@code follow-up-answered}
     */
    @Transactional
    AftercareView answer(UUID followUpId, FollowUpAnswerRequest request) {
        FollowUp followUp = book.followUp(followUpId);
        InfusionFacts infusion = infusions.infusion(followUp.infusion());
        request.check();
        if (book.isAnswered(followUp)) {
            throw AftercareBook.answered();
        }
        TreeSet<Symptom> told = request.told();
        UUID reaction = reaction(infusion, request, told);
        book.keep(FollowUpAnswer.of(followUpId, request, told, reaction, caller.account(), clock.instant()));
        VisitFacts visit = scheduling.visit(infusion.visit());
        tasks.settle(
                aftercare.code(followUp),
                infusion.patient(),
                Aftercare.focus(visit),
                request.reached() ? TaskOutcome.REACHED : TaskOutcome.NOT_REACHED);
        return view(infusion.id());
    }

    private @Nullable UUID reaction(InfusionFacts infusion, FollowUpAnswerRequest request, TreeSet<Symptom> told) {
        Integer grade = request.grade();
        return grade == null
                ? null
                : reactions
                        .record(infusion, grade, told, request.onsetAt(), request.note())
                        .id();
    }
}
