package org.infusary.checklist;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.infusary.checklist.rules.ItemCode;
import org.infusary.checklist.rules.Template;
import org.infusary.checklist.rules.Threshold;
import org.jspecify.annotations.Nullable;

/**
 * When premedication is due before the planned start, by the thresholds of the template that PREMED is judged by; both ends
 * are in time.
 */
public record PremedicationWindow(Instant from, Instant until) {
    private static final ItemCode PREMED = new ItemCode("PREMED");

    /** Null when none is ordered, or the template judges no time of it. */
    static @Nullable PremedicationWindow of(Template template, Lookup lookup) {
        if (!lookup.known().premedicationOrdered()) {
            return null;
        }
        List<Threshold> thresholds = template.items().stream()
                .filter(item -> item.code().equals(PREMED))
                .flatMap(item -> item.definition().thresholds().stream())
                .toList();
        Instant start = lookup.facts().plannedStart();
        return minutes(thresholds, "earliest")
                .flatMap(from -> minutes(thresholds, "latest")
                        .map(until -> new PremedicationWindow(start.minus(from), start.minus(until))))
                .orElse(null);
    }

    private static Optional<Duration> minutes(List<Threshold> thresholds, String name) {
        return thresholds.stream()
                .filter(one -> one.name().equals(name))
                .map(Threshold::value)
                .map(BigDecimal::longValue)
                .map(Duration::ofMinutes)
                .findFirst();
    }
}
