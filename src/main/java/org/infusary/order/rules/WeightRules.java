package org.infusary.order.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.infusary.kernel.Kilograms;
import org.infusary.kernel.Reason;
import org.infusary.kernel.Sex;
import org.infusary.site.rules.WeightPolicy;

/**
 * Which weight a dose is reckoned with: the actual weight, or the weight adjusted by the site's policy.
 *
 * <p>Source: rules reference, {@code weight} (R04, R05, R13). The policy lies with the site; the formula and its limits
 * lie in the {@link WeightReference}. Whenever the formula does not hold, the actual weight is used and a reason says why.
 */
public final class WeightRules {
    private static final BigDecimal CM_PER_METRE = BigDecimal.valueOf(100);

    private WeightRules() {}

    /** The dosing weight, never above the actual weight; with a reason unless the site doses on the actual weight. */
    public static WeightChoice choose(WeightPolicy policy, MeasuredBody body, WeightReference reference) {
        return switch (policy) {
            case ACTUAL -> new WeightChoice(actual(body), List.of());
            case ADJUSTED_ABOVE_BMI_30 -> adjustedWhenHeavy(body, reference);
        };
    }

    /** Ideal body weight in kilograms (Devine), not rounded. The reference must know the sex. */
    public static BigDecimal ideal(Sex sex, BigDecimal heightCm, WeightReference reference) {
        BigDecimal inches = heightCm.multiply(reference.inchesPerCm());
        return reference
                .idealBaseKg()
                .get(sex)
                .add(reference.idealKgPerInch().multiply(inches.subtract(reference.idealFromInches())));
    }

    /**
     * Ideal weight plus the share of what the actual weight is above it; rounded half up to a gram, never above the
     * actual weight (the bare formula rises above it when the actual weight is below the ideal one).
     */
    public static Kilograms adjusted(Sex sex, BigDecimal heightCm, Kilograms actual, WeightReference reference) {
        BigDecimal ideal = ideal(sex, heightCm, reference);
        BigDecimal formula =
                ideal.add(reference.excessShare().multiply(actual.value().subtract(ideal)));
        return new Kilograms(formula.min(actual.value()).setScale(3, RoundingMode.HALF_UP));
    }

    private static WeightChoice adjustedWhenHeavy(MeasuredBody body, WeightReference reference) {
        BigDecimal height = body.heightCm();
        if (height == null) {
            return actual(body, reference, "weight-no-height", "No height is known, so the actual weight is used.");
        }
        if (!reference.knows(body.sex())) {
            return actual(
                    body,
                    reference,
                    "weight-no-formula",
                    "The ideal weight has a formula for male and female only, so the actual weight is used.");
        }
        if (height.compareTo(reference.leastHeightCm()) < 0
                || body.actual().value().compareTo(reference.aboveKg().get(body.sex())) <= 0) {
            return actual(
                    body,
                    reference,
                    "weight-below-formula",
                    "Height or weight is below the range of the formula, so the actual weight is used.");
        }
        if (!isAbove(reference.adjustAboveBmi(), body.actual(), height)) {
            return actual(
                    body,
                    reference,
                    "weight-bmi-not-above-limit",
                    "The body mass index is not above "
                            + reference.adjustAboveBmi().toPlainString() + ", so the actual weight is used.");
        }
        Kilograms dosing = adjusted(body.sex(), height, body.actual(), reference);
        return new WeightChoice(
                new DosingWeight(dosing, body.actual(), body.measuredOn(), WeightBasis.ADJUSTED),
                List.of(new Reason(
                        "weight-adjusted",
                        "The body mass index is above "
                                + reference.adjustAboveBmi().toPlainString() + ", so the adjusted weight is used.",
                        reference.sources())));
    }

    private static WeightChoice actual(MeasuredBody body, WeightReference reference, String code, String detail) {
        return new WeightChoice(actual(body), List.of(new Reason(code, detail, reference.sources())));
    }

    private static DosingWeight actual(MeasuredBody body) {
        return new DosingWeight(body.actual(), body.actual(), body.measuredOn(), WeightBasis.ACTUAL);
    }

    /** weight / height² above the limit, without dividing, so that the limit itself is never above. */
    private static boolean isAbove(BigDecimal bmi, Kilograms actual, BigDecimal heightCm) {
        BigDecimal weight = actual.value().multiply(CM_PER_METRE).multiply(CM_PER_METRE);
        return weight.compareTo(bmi.multiply(heightCm).multiply(heightCm)) > 0;
    }
}
