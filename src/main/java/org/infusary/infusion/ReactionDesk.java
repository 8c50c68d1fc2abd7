package org.infusary.infusion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.TreeSet;
import org.infusary.infusion.rules.AftercareRules;
import org.infusary.kernel.InfusionId;
import org.infusary.ledger.BrandBlocks;
import org.infusary.ledger.BrandLedger;
import org.infusary.ledger.ReactionFacts;
import org.infusary.ledger.ReactionNoted;
import org.infusary.ledger.rules.ReactionRules;
import org.infusary.ledger.rules.Symptom;
import org.infusary.schedule.Scheduling;
import org.infusary.schedule.VisitFacts;
import org.infusary.security.Roles;
import org.infusary.task.NewTask;
import org.infusary.task.TaskFocus;
import org.infusary.task.Tasks;
import org.infusary.task.rules.TaskCode;
import org.infusary.web.BadRequest;
import org.jspecify.annotations.Nullable;

/** Records reactions to an infusion, at the chair and in the days after, and tells what they ask for. */
@ApplicationScoped
class ReactionDesk {
    private final Infusions infusions;
    private final Scheduling scheduling;
    private final BrandLedger ledger;
    private final BrandBlocks blocks;
    private final Tasks tasks;
    private final ReactionGuide guide;
    private final Clock clock;

    ReactionDesk(
            Infusions infusions,
            Scheduling scheduling,
            BrandLedger ledger,
            BrandBlocks blocks,
            Tasks tasks,
            ReactionGuide guide,
            Clock clock) {
        this.infusions = infusions;
        this.scheduling = scheduling;
        this.ledger = ledger;
        this.blocks = blocks;
        this.tasks = tasks;
        this.guide = guide;
        this.clock = clock;
    }

    /**
     * Records a reaction, also after the end: some come late.
     *
     * @throws BadRequest when it began in the future, before the start, or too long after the end
     */
    @Transactional
    ReactionAnswer react(InfusionId id, ReactionRequest request) {
        ReactionFacts reaction = record(
                infusions.infusion(id),
                request.grade(),
                new TreeSet<>(request.symptoms()),
                request.onsetAt(),
                request.note());
        Set<Symptom> symptoms = reaction.noted().symptoms();
        return ReactionAnswer.of(
                reaction.id(),
                ReactionRules.step(request.grade(), symptoms),
                guide.actionFor(request.grade()),
                guide.stops(symptoms),
                request.grade() < ReactionRules.BLOCKING_GRADE,
                blocks.reason(reaction.noted().patient(), reaction.noted().product())
                        .orElse(null));
    }

    /** The same for whoever asks the patient; signs of aseptic meningitis are a prescriber's at once. */
    ReactionFacts record(
            InfusionFacts infusion,
            int grade,
            TreeSet<Symptom> symptoms,
            @Nullable OffsetDateTime onsetAt,
            @Nullable String note) {
        Instant onset = onset(infusion, onsetAt);
        ReactionFacts reaction = ledger.recordReaction(
                new ReactionNoted(infusion.patient(), infusion.id(), infusion.product(), grade, symptoms, onset, note));
        if (ReactionRules.isPossibleMeningitis(symptoms)) {
            VisitFacts visit = scheduling.visit(infusion.visit());
            tasks.open(new NewTask(
                    visit.site(),
                    visit.patient(),
                    TaskCode.MENINGITIS_SIGNS,
                    TaskFocus.visit(visit.course(), visit.cycle(), visit.id()),
                    null,
                    Roles.PRESCRIBER,
                    null));
        }
        return reaction;
    }

    private Instant onset(InfusionFacts infusion, @Nullable OffsetDateTime told) {
        Instant now = clock.instant();
        Instant onset = told == null ? now : told.toInstant();
        if (onset.isAfter(now)) {
            throw new BadRequest("onsetAt", "must not be in the future");
        }
        if (onset.isBefore(infusion.startedAt())) {
            throw new BadRequest("onsetAt", "must not be before the start of the infusion");
        }
        Instant ended = infusion.endedAt();
        if (ended != null && !AftercareRules.mayFollow(onset, ended)) {
            throw new BadRequest(
                    "onsetAt",
                    "must be at most " + AftercareRules.LATE_REACTION_DAYS + " days after the end of the infusion");
        }
        return onset;
    }
}
