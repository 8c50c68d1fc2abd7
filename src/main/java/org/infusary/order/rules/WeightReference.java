package org.infusary.order.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.infusary.kernel.Sex;

/**
 * The numbers by which an adjusted weight is reckoned, as the rules reference gives them ({@code weight}).
 *
 * @param idealBaseKg ideal weight at {@code idealFromInches}, for the sexes that have a formula
 * @param idealKgPerInch added to the ideal weight for every inch above {@code idealFromInches}
 * @param excessShare how much of the weight above the ideal counts, 0 to 1
 * @param adjustAboveBmi body mass index in kg/m² above which the adjusted weight is used
 * @param leastHeightCm the formula holds from this height on
 * @param aboveKg the formula holds for actual weights above this, for the sexes that have a formula
 * @param sources ids of the reference sources
 */
public record WeightReference(
        BigDecimal inchesPerCm,
        Map<Sex, BigDecimal> idealBaseKg,
        BigDecimal idealKgPerInch,
        BigDecimal idealFromInches,
        BigDecimal excessShare,
        BigDecimal adjustAboveBmi,
        BigDecimal leastHeightCm,
        Map<Sex, BigDecimal> aboveKg,
        List<String> sources) {
    public WeightReference {
        idealBaseKg = Map.copyOf(idealBaseKg);
        aboveKg = Map.copyOf(aboveKg);
        sources = List.copyOf(sources);
        if (!idealBaseKg.keySet().equals(aboveKg.keySet())) {
            throw new IllegalArgumentException("a sex with an ideal weight has a least weight too");
        }
    }

    /** Whether there is a formula for the ideal weight of this sex. */
    public boolean knows(Sex sex) {
        return idealBaseKg.containsKey(sex);
    }
}
