package org.infusary.checklist;

import java.time.Instant;
import org.infusary.checklist.rules.Thresholds;
import org.infusary.ledger.LiveVaccineReference;
import org.jspecify.annotations.Nullable;

/** When premedication is due before the planned start, by the times that PREMED is judged by; both ends are in time. */
public record PremedicationWindow(Instant from, Instant until) {
    private static final Thresholds TIMES =
            Thresholds.of(LiveVaccineReference.load().times());

    /** Null when none is ordered. */
    static @Nullable PremedicationWindow of(Lookup lookup) {
        Instant start = lookup.facts().plannedStart();
        return lookup.known().premedicationOrdered()
                ? new PremedicationWindow(
                        start.minus(TIMES.premedicationEarliest()), start.minus(TIMES.premedicationLatest()))
                : null;
    }
}
