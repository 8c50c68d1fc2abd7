package org.infusary.checklist.rules;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.infusary.kernel.Reason;

/** A whole checklist judged at one moment: every item in the order of the template, and the verdict over them. */
public record Review(List<ItemReport> items, Verdict verdict, Instant at) {
    public Review {
        items = List.copyOf(items);
    }

    static Review of(List<ItemReport> items, Instant at) {
        List<Reason> reasons = items.stream()
                .filter(ItemReport::holds)
                .flatMap(report -> report.reasons().stream())
                .toList();
        if (reasons.isEmpty()) {
            return new Review(items, new Verdict.Clear(), at);
        }
        boolean onlyPrescriber = items.stream().filter(ItemReport::holds).allMatch(ItemReport::waitsForPrescriber);
        return new Review(items, onlyPrescriber ? new Verdict.AskPrescriber(reasons) : new Verdict.Hold(reasons), at);
    }

    public int openHardStops() {
        return (int) items.stream().filter(ItemReport::isOpenHardStop).count();
    }

    /** Why a checklist that was signed no longer lets start: what stops or came open since. Later warnings do not. */
    public List<Reason> stopsSinceSigned() {
        return items.stream()
                .filter(report -> report.holds() && report.state() != ItemState.WARN)
                .flatMap(report -> report.reasons().stream())
                .toList();
    }

    /**
     * Whether a signature no longer stands once an answer was amended: something stops or is open, or warns without
     * acknowledgement for a reason that did not hold before.
     */
    public boolean isAgainstSignature(Review before) {
        return !stopsSinceSigned().isEmpty() || items.stream().anyMatch(before.doesNotKnow(ItemReport::holds));
    }

    /** Hard stops that are open now, with a reason for which none was open before. */
    public int openHardStopsSince(Review before) {
        return (int) items.stream()
                .filter(before.doesNotKnow(ItemReport::isOpenHardStop))
                .count();
    }

    /** Items of the kind with a reason that no item of the kind has here. */
    private Predicate<ItemReport> doesNotKnow(Predicate<ItemReport> kind) {
        Set<String> known = items.stream()
                .filter(kind)
                .flatMap(report -> report.reasons().stream())
                .map(Reason::code)
                .collect(Collectors.toSet());
        return kind.and(report -> !report.reasons().stream().map(Reason::code).allMatch(known::contains));
    }
}
