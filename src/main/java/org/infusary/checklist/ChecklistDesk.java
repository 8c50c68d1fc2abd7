package org.infusary.checklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.infusary.checklist.rules.Review;
import org.infusary.checklist.rules.StartGate;
import org.infusary.checklist.rules.Template;
import org.infusary.eligibility.Eligibility;
import org.infusary.schedule.VisitFacts;
import org.jspecify.annotations.Nullable;

/** Lays a checklist out to be read: its rows, the facts of the visit, and the verdict of the gate. */
@ApplicationScoped
class ChecklistDesk {
    private final ChecklistForms forms;
    private final Templates templates;
    private final Answers answers;
    private final Signatures signatures;
    private final OverrideLog overrides;
    private final AmendmentLog amendments;
    private final FactsDesk facts;
    private final Clock clock;
    private final StartGate gate;

    ChecklistDesk(
            ChecklistForms forms,
            Templates templates,
            Answers answers,
            Signatures signatures,
            OverrideLog overrides,
            AmendmentLog amendments,
            FactsDesk facts,
            Eligibility eligibility,
            Clock clock) {
        this.forms = forms;
        this.templates = templates;
        this.answers = answers;
        this.signatures = signatures;
        this.overrides = overrides;
        this.amendments = amendments;
        this.facts = facts;
        this.gate = ChecklistReference.load().gate(eligibility.matrix());
        this.clock = clock;
    }

    int newestTemplate() {
        return templates.newestVersion();
    }

    Sheet open(VisitFacts visit) {
        Checklist checklist = forms.of(visit.id()).orElse(null);
        Template template = templates.template(checklist == null ? newestTemplate() : checklist.templateVersion());
        Reading reading = read(checklist);
        Lookup lookup = facts.lookUp(visit);
        Review review = gate.review(template, reading.filled(lookup), lookup.facts(), clock.instant());
        SignatureFacts signature =
                checklist == null ? null : signatures.standing(checklist).orElse(null);
        List<AmendmentFacts> amended = checklist == null ? List.of() : amendments.of(checklist, reading);
        return new Sheet(checklist, visit, template, lookup, reading, signature, review, amended);
    }

    private Reading read(@Nullable Checklist checklist) {
        return checklist == null
                ? Reading.EMPTY
                : Reading.of(
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
