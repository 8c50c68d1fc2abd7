package org.infusary.catalog.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.infusary.kernel.MicrolitresPerKgHour;
import org.jspecify.annotations.Nullable;

/**
 * What a label allows a ladder to do.
 *
 * @param initial the rate to begin at; a cautious start is never above it
 * @param maximum never exceeded by anyone
 * @param atRiskMaximum never exceeded for patients at risk; null where the label gives no number
 * @param sources of the three numbers
 */
public record LabelBounds(
        MicrolitresPerKgHour initial,
        MicrolitresPerKgHour maximum,
        @Nullable MicrolitresPerKgHour atRiskMaximum,
        List<String> sources) {
    public LabelBounds {
        if (initial.compareTo(maximum) > 0) {
            throw new IllegalArgumentException("a label begins at or below its maximum");
        }
        sources = List.copyOf(sources);
    }

    /** The lowest of every number, with the sources of all; empty when there is nothing to choose from. */
    static Optional<LabelBounds> strictest(List<LabelBounds> all) {
        return all.stream().reduce(LabelBounds::and);
    }

    private LabelBounds and(LabelBounds other) {
        return new LabelBounds(
                initial.atMost(other.initial),
                maximum.atMost(other.maximum),
                Stream.of(this, other)
                        .map(LabelBounds::atRiskMaximum)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                Stream.of(this, other)
                        .flatMap(bounds -> bounds.sources.stream())
                        .distinct()
                        .toList());
    }
}
