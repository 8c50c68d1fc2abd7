package org.infusary.eligibility.rules;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.infusary.catalog.rules.ProductProperties;
import org.infusary.kernel.Condition;
import org.infusary.kernel.Known;

/**
 * The pairs of a patient's condition and a product's property that matter. A property that is unknown meets the pair,
 * as {@code unknownPropertyPolicy} of the rules reference says; the one exception says why.
 *
 * <p>Rows that only cap the rate are no pairs: they are in the minutes, and the reckoning of those tells of them.
 */
public enum InteractionPair {
    IGA_TRIPLE(
            "IGA_DEFICIENCY+ANTI_IGA+HYPERSENSITIVITY",
            "IgA deficiency with antibodies and a history of hypersensitivity: every product contains some IgA.",
            (at, limits) -> at.has(Condition.IGA_DEFICIENCY)
                    && at.has(Condition.ANTI_IGA_ANTIBODIES)
                    && at.has(Condition.HYPERSENSITIVITY_TO_IMMUNOGLOBULIN)),
    IGA_DEFICIENCY(
            "IGA_DEFICIENCY",
            "IgA deficiency: the product's IgA is not known to be low; consider one with less.",
            (at, limits) -> at.has(Condition.IGA_DEFICIENCY) && hasMuchIga(at, limits)),
    FRUCTOSE_INTOLERANCE(
            "HEREDITARY_FRUCTOSE_INTOLERANCE",
            "Hereditary fructose intolerance: the product contains sorbitol, or its stabilizers are unknown.",
            (at, limits) -> at.has(Condition.HEREDITARY_FRUCTOSE_INTOLERANCE) && mayContain(at, "sorbitol")),
    SMALL_CHILD(
            "AGE<2y",
            "A small child: the product contains sorbitol, or its stabilizers are unknown.",
            (at, limits) -> at.ageYears() < limits.sorbitolAgeYears() && mayContain(at, "sorbitol")),
    HYPERPROLINEMIA(
            "HYPERPROLINEMIA",
            "Hyperprolinemia: the product contains L-proline, or its stabilizers are unknown.",
            (at, limits) -> at.has(Condition.HYPERPROLINEMIA) && mayContain(at, "proline")),
    CORN_ALLERGY(
            "CORN_ALLERGY",
            "Corn allergy: the product contains maltose, or its stabilizers are unknown.",
            (at, limits) -> at.has(Condition.CORN_ALLERGY) && mayContain(at, "maltose")),
    /** Met without a meter; whether there is one is asked at the chair, and stops there. */
    GLUCOSE_METER(
            "DIABETES_OR_POC_GLUCOSE",
            "Diabetes: the product contains maltose, or its stabilizers are unknown; only a glucose-specific meter may be"
                    + " used.",
            (at, limits) -> at.has(Condition.DIABETES) && mayContain(at, "maltose")),
    ADDED_SUGAR(
            "DIABETES_OR_RENAL_RISK",
            "Diabetes or renal risk: the product contains an added sugar, or it is unknown whether it does.",
            (at, limits) -> (at.has(Condition.DIABETES) || at.has(Condition.RENAL_RISK))
                    && at.product().containsSugar() != Known.NO),
    /** Not met by unknown stabilizers: the reference notes at this row that no listed product contains sucrose. */
    SUCROSE(
            "RENAL_RISK",
            "Renal risk: the product contains sucrose.",
            (at, limits) -> at.has(Condition.RENAL_RISK) && at.product().contains("sucrose") == Known.YES),
    HEART_FAILURE(
            "HEART_FAILURE",
            "Heart failure: mind volume and sodium.",
            (at, limits) -> at.has(Condition.HEART_FAILURE)) {
        @Override
        public String detail(ProductProperties product) {
            String volume = product.mgPerMl().contains(FIVE_PERCENT)
                    ? " At 5 % the volume is double that of the same dose at 10 %."
                    : "";
            String sodium = product.sodium() == null
                    ? " The product's sodium is unknown."
                    : product.sodium() ? " The product contains sodium." : " No sodium is added to the product.";
            return super.detail(product) + volume + sodium;
        }
    },
    HYPERVISCOSITY(
            "HYPERVISCOSITY",
            "Hyperviscosity: mind rate and dose, whatever the product; know the viscosity before.",
            (at, limits) -> at.has(Condition.HYPERVISCOSITY)),
    LATEX_ALLERGY(
            "LATEX_ALLERGY",
            "Latex allergy: the product is not known to be free of latex.",
            (at, limits) -> at.has(Condition.LATEX_ALLERGY)
                    && !Boolean.TRUE.equals(at.product().latexFree()));

    private static final int FIVE_PERCENT = 50;

    private final String condition;
    private final String detail;
    private final BiPredicate<Pairing, Limits> meets;

    InteractionPair(String condition, String detail, BiPredicate<Pairing, Limits> meets) {
        this.condition = condition;
        this.detail = detail;
        this.meets = meets;
    }

    /** The pair for a row of the reference, by its {@code condition}. */
    public static Optional<InteractionPair> of(String condition) {
        return Arrays.stream(values())
                .filter(pair -> pair.condition.equals(condition))
                .findFirst();
    }

    /** Whether this patient and this product are such a pair. */
    public boolean meets(Pairing pairing, Limits limits) {
        return meets.test(pairing, limits);
    }

    /** Stable, for programs: {@code fructose-intolerance}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** For people, about a product that meets the pair. */
    public String detail(ProductProperties product) {
        return detail;
    }

    private static boolean mayContain(Pairing at, String substance) {
        return at.product().contains(substance) != Known.NO;
    }

    private static boolean hasMuchIga(Pairing at, Limits limits) {
        BigDecimal maximum = at.product().igaMaximumMicrogramsPerMl();
        return maximum == null || maximum.compareTo(limits.igaMicrogramsPerMl()) > 0;
    }
}
