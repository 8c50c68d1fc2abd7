package org.infusary.checklist;

import java.util.Objects;
import org.infusary.checklist.rules.Edition;
import org.infusary.checklist.rules.ItemCode;
import org.infusary.checklist.rules.ItemDefinition;
import org.infusary.checklist.rules.ItemReport;
import org.infusary.checklist.rules.Review;
import org.infusary.checklist.rules.Template;
import org.infusary.schedule.VisitFacts;
import org.infusary.web.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * A checklist as it lies on the desk: what stands on it, what is known of the visit, and how it is judged.
 *
 * @param edition which version the template is, and for whom
 * @param opened null while nothing was answered
 * @param signature the one that stands; null when there is none
 */
record Sheet(
        @Nullable Checklist opened,
        VisitFacts visit,
        Template template,
        Edition edition,
        Lookup lookup,
        Reading reading,
        @Nullable SignatureFacts signature,
        Review review) {
    /** The row; only when it was opened for writing. */
    Checklist checklist() {
        return Objects.requireNonNull(opened);
    }

    /** @throws NotFound when the template has no such item */
    ItemReport report(ItemCode code) {
        return review.items().stream()
                .filter(report -> report.item().code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("checklist item"));
    }

    /** @throws NotFound when the template has no such item */
    ItemDefinition definition(ItemCode code) {
        return report(code).item().definition();
    }

    String sha256() {
        return reading.sha256(template.version());
    }

    ChecklistFacts facts() {
        return new ChecklistFacts(
                visit.id(),
                visit.status(),
                opened == null ? 0 : opened.version(),
                edition,
                review.verdict(),
                signature,
                lookup.known(),
                review.items().stream().map(this::item).toList());
    }

    private ItemFacts item(ItemReport report) {
        ItemCode code = report.item().code();
        return new ItemFacts(report, reading.answer(code), reading.acknowledgement(code));
    }
}
