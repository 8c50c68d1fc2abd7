package org.infusary.checklist;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.infusary.checklist.rules.Edition;
import org.infusary.checklist.rules.ItemCode;
import org.infusary.checklist.rules.ItemDefinition;
import org.infusary.checklist.rules.ItemReport;
import org.infusary.checklist.rules.OverrideState;
import org.infusary.checklist.rules.Review;
import org.infusary.checklist.rules.Template;
import org.infusary.kernel.Reason;
import org.infusary.schedule.VisitFacts;
import org.infusary.web.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * A checklist as it lies on the desk: what stands on it, what is known of the visit, and how it is judged.
 *
 * @param edition which version the template is, and for whom
 * @param opened null while nothing was answered
 * @param signature the one that stands; null when there is none
 * @param amendments under this and earlier signatures, oldest first
 */
record Sheet(
        @Nullable Checklist opened,
        VisitFacts visit,
        Template template,
        Edition edition,
        Lookup lookup,
        Reading reading,
        @Nullable SignatureFacts signature,
        Review review,
        List<AmendmentFacts> amendments) {
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

    /** Overrides of an item that are in this state now, oldest first. */
    List<OverrideFacts> overrides(ItemCode code, OverrideState state) {
        return reading.overrides().stream()
                .filter(one -> one.code().equals(code) && reading.state(one, review.at()) == state)
                .toList();
    }

    /** Of these overrides, on which a signature relies, those that expired or were withdrawn, each as a reason. */
    List<Reason> ended(List<UUID> reliedOn) {
        return reading.overrides().stream()
                .filter(one -> reliedOn.contains(one.id()) && !one.isInTime(review.at()))
                .map(one -> new Reason(
                        one.code().slug() + "-override-ended",
                        "The signature relies on an override that has ended; it must be signed anew.",
                        report(one.code()).item().sources()))
                .toList();
    }

    /** @throws NotFound when the template has no such item */
    ItemDefinition definition(ItemCode code) {
        return report(code).item().definition();
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
                PremedicationWindow.of(template, lookup),
                review.items().stream().map(this::item).toList(),
                amendments,
                List.of());
    }

    private ItemFacts item(ItemReport report) {
        ItemCode code = report.item().code();
        return new ItemFacts(
                report,
                reading.answer(code),
                reading.acknowledgement(code),
                reading.overrides().stream()
                        .filter(one -> one.code().equals(code))
                        .map(one -> new ItemFacts.Overridden(one, reading.state(one, review.at())))
                        .toList());
    }
}
