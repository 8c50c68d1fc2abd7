package org.infusary.checklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.infusary.checklist.rules.Edition;
import org.infusary.checklist.rules.Occasion;
import org.infusary.checklist.rules.Review;
import org.infusary.checklist.rules.Rulebook;
import org.infusary.checklist.rules.StartFacts;
import org.infusary.checklist.rules.Template;
import org.infusary.eligibility.Eligibility;
import org.infusary.eligibility.rules.Matrix;
import org.infusary.ledger.LiveVaccineReference;
import org.infusary.ledger.rules.VaccineTimes;
import org.infusary.schedule.VisitFacts;
import org.jspecify.annotations.Nullable;

/** Lays a checklist out to be read: its rows, the facts of the visit, and the verdict of the gate. */
@ApplicationScoped
class ChecklistDesk {
    private final ChecklistForms forms;
    private final TemplateShelf shelf;
    private final Answers answers;
    private final Signatures signatures;
    private final OverrideLog overrides;
    private final AmendmentLog amendments;
    private final FactsDesk facts;
    private final Clock clock;
    private final Rulebooks rulebooks;
    private final Matrix matrix;
    private final VaccineTimes vaccines = LiveVaccineReference.load().times();

    ChecklistDesk(
            ChecklistForms forms,
            TemplateShelf shelf,
            Rulebooks rulebooks,
            Answers answers,
            Signatures signatures,
            OverrideLog overrides,
            AmendmentLog amendments,
            FactsDesk facts,
            Eligibility eligibility,
            Clock clock) {
        this.forms = forms;
        this.shelf = shelf;
        this.answers = answers;
        this.signatures = signatures;
        this.overrides = overrides;
        this.amendments = amendments;
        this.facts = facts;
        this.rulebooks = rulebooks;
        this.matrix = eligibility.matrix();
        this.clock = clock;
    }

    /** The version that the visit's checklist is opened on when it is opened now. */
    int templateFor(VisitFacts visit) {
        return choose(visit, facts.lookUp(visit)).version();
    }

    private Edition choose(VisitFacts visit, Lookup lookup) {
        StartFacts known = lookup.facts();
        return shelf.choose(
                new Occasion(visit.site(), known.on(), known.planned(), known.exposure(), known.conditions()));
    }

    Sheet open(VisitFacts visit) {
        Checklist checklist = forms.of(visit.id()).orElse(null);
        Lookup lookup = facts.lookUp(visit);
        Edition edition = checklist == null
                ? choose(visit, lookup)
                : shelf.find(checklist.templateVersion()).edition();
        Rulebook rulebook = rulebooks.of(edition.version());
        Reading reading = read(rulebook.template(), checklist);
        Review review = rulebook.review(reading.filled(lookup), lookup.facts(), matrix, vaccines, clock.instant());
        SignatureFacts signature =
                checklist == null ? null : signatures.standing(checklist).orElse(null);
        List<AmendmentFacts> amended = checklist == null ? List.of() : amendments.of(checklist, reading);
        return new Sheet(checklist, visit, rulebook.template(), edition, lookup, reading, signature, review, amended);
    }

    private Reading read(Template template, @Nullable Checklist checklist) {
        return checklist == null
                ? Reading.EMPTY
                : Reading.of(
                        template,
                        answers.live(checklist),
                        answers.secondChecks(checklist),
                        answers.acknowledgements(checklist),
                        overrides.of(checklist));
    }

    /** @throws ChecklistClosed when the infusion has begun, or the visit is over or called off */
    void mustBeBeforeTheInfusion(VisitFacts visit) {
        switch (visit.status()) {
            case BOOKED, ARRIVED, READY -> {}
            case INFUSING, PAUSED, COMPLETED, STOPPED_EARLY, CANCELLED, NO_SHOW, OMITTED ->
                throw new ChecklistClosed(visit.status());
        }
    }
}
