package org.infusary.checklist.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.infusary.kernel.Condition;

/**
 * The pairs of a patient's condition and a product's property that matter. A property that is unknown meets the pair,
 * as {@code unknownPropertyPolicy} of the rules reference says; the one exception says why.
 *
 * <p>Rows of the reference that have an item of their own are not repeated here: {@link #JUDGED_BY_OWN_ITEM}.
 */
public enum InteractionPair {
    IGA_TRIPLE(
            "IGA_DEFICIENCY+ANTI_IGA+HYPERSENSITIVITY",
            "IgA deficiency with antibodies and a history of hypersensitivity: every product contains some IgA.",
            at -> at.has(Condition.IGA_DEFICIENCY)
                    && at.has(Condition.ANTI_IGA_ANTIBODIES)
                    && at.has(Condition.HYPERSENSITIVITY_TO_IMMUNOGLOBULIN)),
    IGA_DEFICIENCY(
            "IGA_DEFICIENCY",
            "IgA deficiency: the product's IgA is not known to be low; consider one with less.",
            at -> at.has(Condition.IGA_DEFICIENCY) && hasMuchIga(at)),
    FRUCTOSE_INTOLERANCE(
            "HEREDITARY_FRUCTOSE_INTOLERANCE",
            "Hereditary fructose intolerance: the product contains sorbitol, or its stabilizers are unknown.",
            at -> at.has(Condition.HEREDITARY_FRUCTOSE_INTOLERANCE) && mayContain(at, "sorbitol")),
    SMALL_CHILD(
            "AGE<2y",
            "A small child: the product contains sorbitol, or its stabilizers are unknown.",
            at -> at.facts().ageYears() < at.thresholds().sorbitolAgeYears() && mayContain(at, "sorbitol")),
    HYPERPROLINEMIA(
            "HYPERPROLINEMIA",
            "Hyperprolinemia: the product contains L-proline, or its stabilizers are unknown.",
            at -> at.has(Condition.HYPERPROLINEMIA) && mayContain(at, "proline")),
    CORN_ALLERGY(
            "CORN_ALLERGY",
            "Corn allergy: the product contains maltose, or its stabilizers are unknown.",
            at -> at.has(Condition.CORN_ALLERGY) && mayContain(at, "maltose")),
    ADDED_SUGAR(
            "DIABETES_OR_RENAL_RISK",
            "Diabetes or renal risk: the product contains an added sugar, or its stabilizers are unknown.",
            at -> (at.has(Condition.DIABETES) || at.has(Condition.RENAL_RISK))
                    && at.facts().product().containsSugar() != Known.NO),
    /** Not met by unknown stabilizers: the reference notes at this row that no listed product contains sucrose. */
    SUCROSE(
            "RENAL_RISK",
            "Renal risk: the product contains sucrose.",
            at -> at.has(Condition.RENAL_RISK) && at.facts().product().contains("sucrose") == Known.YES),
    HEART_FAILURE(
            "HEART_FAILURE",
            "Heart failure: mind sodium and volume; a 5 % product doubles the volume of the same dose.",
            at -> at.has(Condition.HEART_FAILURE)),
    LATEX_ALLERGY(
            "LATEX_ALLERGY",
            "Latex allergy: the product is not known to be free of latex.",
            at -> at.has(Condition.LATEX_ALLERGY)
                    && !Boolean.TRUE.equals(at.facts().product().latexFree()));

    /**
     * Conditions of reference rows that another item judges, or that only cap the rate: glucose meter (GLUCOSE_METER),
     * caps (RENAL_RISK, THROMB_RISK and the planned rate), viscosity (HYPERVISC).
     */
    public static final Set<String> JUDGED_BY_OWN_ITEM =
            Set.of("DIABETES_OR_POC_GLUCOSE", "THROMBOSIS_RISK", "HYPERVISCOSITY");

    private final String condition;
    private final String detail;
    private final Predicate<Situation> meets;

    InteractionPair(String condition, String detail, Predicate<Situation> meets) {
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

    boolean meets(Situation situation) {
        return meets.test(situation);
    }

    String reasonCode() {
        return "allergy-reviewed-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String detail() {
        return detail;
    }

    private static boolean mayContain(Situation at, String substance) {
        return at.facts().product().contains(substance) != Known.NO;
    }

    private static boolean hasMuchIga(Situation at) {
        var maximum = at.facts().product().igaMaximumMicrogramsPerMl();
        return maximum == null || maximum.compareTo(at.thresholds().igaMicrogramsPerMl()) > 0;
    }
}
