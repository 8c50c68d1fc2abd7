package org.infusary.order.rules;

import java.util.Set;

/**
 * That a prescriber orders a product that stops for the patient, knowing why it does.
 *
 * @param reason free text, filled
 * @param codes of every stop that is overridden; no other stop is
 */
public record EligibilityOverride(OverridingRole role, String reason, Set<String> codes) {
    public EligibilityOverride {
        codes = Set.copyOf(codes);
    }

    /** The codes alone: free text belongs into no log. */
    @Override
    public String toString() {
        return "override of " + codes;
    }
}
