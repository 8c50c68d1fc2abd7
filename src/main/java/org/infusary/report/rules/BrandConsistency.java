package org.infusary.report.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.infusary.brand.rules.SwitchCause;

/**
 * How consistently a group of infusions kept to the ordered brand.
 *
 * @param key what the group has in common, as {@link GroupedBy} says it
 * @param infusions at least 1
 * @param onOrderedBrand of them with every vial of the ordered product
 * @param switches of them after an infusion of another product, planned or not
 * @param asked of the switches those that begin an approved one, by its cause; causes without any are not there
 */
public record BrandConsistency(
        String key, long infusions, long onOrderedBrand, long switches, Map<SwitchCause, Long> asked) {
    public BrandConsistency {
        asked = Map.copyOf(asked);
    }

    /** One for every key, in the order of the keys. */
    public static List<BrandConsistency> of(Collection<GivenInfusion> infusions, GroupedBy by) {
        return infusions.stream()
                .collect(Collectors.groupingBy(by::key, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> of(group.getKey(), group.getValue()))
                .toList();
    }

    private static BrandConsistency of(String key, List<GivenInfusion> group) {
        return new BrandConsistency(
                key,
                group.size(),
                group.stream().filter(GivenInfusion::isOnOrderedBrand).count(),
                group.stream().filter(GivenInfusion::switched).count(),
                group.stream()
                        .filter(infusion -> infusion.switched() && infusion.cause() != null)
                        .collect(Collectors.groupingBy(
                                infusion -> Objects.requireNonNull(infusion.cause()), Collectors.counting())));
    }

    /** 0 to 100, with one decimal, half rounded up. */
    public BigDecimal onOrderedBrandPercent() {
        return BigDecimal.valueOf(onOrderedBrand)
                .movePointRight(2)
                .divide(BigDecimal.valueOf(infusions), 1, RoundingMode.HALF_UP);
    }
}
