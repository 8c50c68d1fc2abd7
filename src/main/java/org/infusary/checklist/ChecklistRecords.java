package org.infusary.checklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.infusary.checklist.rules.Form;
import org.infusary.checklist.rules.ItemCode;
import org.infusary.kernel.VisitId;
import org.infusary.schedule.Scheduling;
import org.infusary.web.Cursor;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * The other door of this room: what was ever answered and signed. Writes nothing.
 *
 * <p>A visit of a site the caller is not bound to is a 404 ({@code NotFound("visit")}).
 */
@ApplicationScoped
public class ChecklistRecords {
    private final Scheduling scheduling;
    private final ChecklistForms checklists;
    private final Rulebooks rulebooks;
    private final Answers answers;
    private final Signatures signatures;

    ChecklistRecords(
            Scheduling scheduling,
            ChecklistForms checklists,
            Rulebooks rulebooks,
            Answers answers,
            Signatures signatures) {
        this.scheduling = scheduling;
        this.checklists = checklists;
        this.rulebooks = rulebooks;
        this.answers = answers;
        this.signatures = signatures;
    }

    /** Every answer ever given, in the order of coming in; those to one item when it is named. */
    @Transactional
    Page<PastAnswerView> history(VisitId visit, @Nullable ItemCode code, PageRequest page) {
        scheduling.visit(visit);
        Checklist checklist = checklists.of(visit).orElse(null);
        if (checklist == null) {
            return new Page<>(List.of(), null);
        }
        Map<ItemCode, Form> forms =
                rulebooks.of(checklist.templateVersion()).template().forms();
        Map<UUID, SecondCheck> checks = answers.secondChecks(checklist).stream()
                .collect(Collectors.toMap(SecondCheck::answerId, Function.identity()));
        return Page.of(
                        answers.history(checklist, code, page.start(), page.limit() + 1),
                        page.limit(),
                        answer -> new Cursor(answer.id()))
                .map(answer -> PastAnswerView.of(answer, forms.get(answer.code()), checks.get(answer.id())));
    }

    /** Every signature ever given, oldest first, withdrawn ones too. */
    @Transactional
    Page<SignatureRecordView> signatures(VisitId visit, PageRequest page) {
        scheduling.visit(visit);
        return Page.of(
                        signatures.records(visit, page.start(), page.limit() + 1),
                        page.limit(),
                        row -> new Cursor(row.signature().id()))
                .map(SignatureRecordView::of);
    }
}
