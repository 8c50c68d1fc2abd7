package org.infusary.report.rules;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.infusary.kernel.Exposure;

/**
 * How often patients of one exposure reacted.
 *
 * @param withReaction infusions at which at least one reaction of any grade was noted
 * @param interval of their share; empty without infusions
 */
public record ReactionRate(Exposure exposure, long infusions, long withReaction, Optional<WilsonInterval> interval) {
    /** One for every exposure, in the order of {@link Exposure}. */
    public static List<ReactionRate> of(Collection<GivenInfusion> infusions) {
        return Arrays.stream(Exposure.values())
                .map(exposure -> of(
                        exposure,
                        infusions.stream()
                                .filter(infusion -> infusion.exposure() == exposure)
                                .toList()))
                .toList();
    }

    private static ReactionRate of(Exposure exposure, List<GivenInfusion> infusions) {
        long withReaction = infusions.stream().filter(GivenInfusion::reacted).count();
        Optional<WilsonInterval> interval =
                infusions.isEmpty() ? Optional.empty() : Optional.of(WilsonInterval.of(withReaction, infusions.size()));
        return new ReactionRate(exposure, infusions.size(), withReaction, interval);
    }
}
