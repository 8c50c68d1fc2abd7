package org.infusary.checklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.infusary.kernel.VisitId;

/** The vital signs that stand on the checklist of a visit, for the infusion that begins under it. */
@ApplicationScoped
public class SignedVitals {
    private final ChecklistForms forms;
    private final Answers answers;

    SignedVitals(ChecklistForms forms, Answers answers) {
        this.forms = forms;
        this.answers = answers;
    }

    /**
     * One for each answer that holds any, as they stand now. To be asked after {@link Checklists#requireClear}, in the same
     * transaction: until it ends they are what was signed.
     */
    @Transactional
    public List<MeasuredVitals> of(VisitId visit) {
        return forms.of(visit).map(answers::live).orElse(List.of()).stream()
                .map(MeasuredVitals::of)
                .filter(measured -> !measured.isEmpty())
                .toList();
    }
}
