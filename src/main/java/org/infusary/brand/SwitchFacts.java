package org.infusary.brand;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.infusary.brand.rules.SwitchStatus;
import org.infusary.eligibility.rules.Fit;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.Reason;
import org.infusary.order.OverriddenStops;
import org.jspecify.annotations.Nullable;

/**
 * A switch on record.
 *
 * @param from the product that the order leaves
 * @param fromCycle the first cycle on the other product
 * @param lines every day that it touches, as it was asked for
 * @param eligibility whether the product fitted the patient when it was asked for; null for switches from before that was judged
 * @param overriddenStops null unless {@code eligibility} is STOP; who and when are those of the asking
 * @param decidedBy who approved, rejected or withdrew it; null with {@code decidedAt} while it waits
 * @param rejectionNote null unless it was rejected
 */
record SwitchFacts(
        SwitchId id,
        ZoneId zone,
        SwitchWish wish,
        ProductId from,
        int fromCycle,
        SwitchStatus status,
        boolean changesGrams,
        boolean gramsConfirmed,
        List<SwitchLine> lines,
        List<Reason> warnings,
        @Nullable Fit eligibility,
        @Nullable OverriddenStops overriddenStops,
        AccountId askedBy,
        Instant askedAt,
        @Nullable AccountId decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String rejectionNote) {
    SwitchFacts {
        lines = List.copyOf(lines);
        warnings = List.copyOf(warnings);
    }

    /** The id alone: a note belongs into no log. */
    @Override
    public String toString() {
        return "switch " + id;
    }
}
