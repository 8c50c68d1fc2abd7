package org.infusary.checklist.rules;

import java.util.List;
import org.infusary.kernel.Reason;

/** A whole checklist judged at one moment: every item in the order of the template, and the verdict over them. */
public record Review(List<ItemReport> items, Verdict verdict) {
    public Review {
        items = List.copyOf(items);
    }

    static Review of(List<ItemReport> items) {
        List<Reason> reasons = items.stream()
                .filter(ItemReport::holds)
                .flatMap(report -> report.reasons().stream())
                .toList();
        if (reasons.isEmpty()) {
            return new Review(items, new Verdict.Clear());
        }
        boolean onlyPrescriber = items.stream().filter(ItemReport::holds).allMatch(ItemReport::waitsForPrescriber);
        return new Review(items, onlyPrescriber ? new Verdict.AskPrescriber(reasons) : new Verdict.Hold(reasons));
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
}
