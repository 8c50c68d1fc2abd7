package org.infusary.kernel;

/**
 * What is known of a patient that changes which product fits or how fast it may run.
 *
 * <p>Source: rules reference, {@code interactions}.
 */
public enum Condition {
    IGA_DEFICIENCY,
    ANTI_IGA_ANTIBODIES,
    HYPERSENSITIVITY_TO_IMMUNOGLOBULIN,
    HEREDITARY_FRUCTOSE_INTOLERANCE,
    HYPERPROLINEMIA,
    CORN_ALLERGY,
    DIABETES,
    RENAL_RISK,
    THROMBOSIS_RISK,
    HEART_FAILURE,
    HYPERVISCOSITY,
    LATEX_ALLERGY;

    /** Whether the label's cap for patients at risk applies to the infusion rate. */
    public boolean capsRate() {
        return this == RENAL_RISK || this == THROMBOSIS_RISK;
    }
}
