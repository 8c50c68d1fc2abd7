package org.infusary.checklist;

import java.time.Instant;
import org.infusary.checklist.rules.Thresholds;

/** When premedication is due; both ends are in time. */
public record PremedicationWindow(Instant from, Instant until) {
    /** By the times that PREMED is judged by (R12, R13, R18). */
    static PremedicationWindow before(Instant plannedStart, Thresholds thresholds) {
        return new PremedicationWindow(
                plannedStart.minus(thresholds.premedicationEarliest()),
                plannedStart.minus(thresholds.premedicationLatest()));
    }
}
