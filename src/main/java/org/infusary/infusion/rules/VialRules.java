package org.infusary.infusion.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.infusary.catalog.rules.VialSizes;
import org.infusary.kernel.Grams;
import org.infusary.kernel.Reason;

/**
 * Which vial of the planned product may be hung.
 *
 * <p>Source of the expiry rule: rules reference, checklist item LOT_EXP_DOUBLE (R20, R12, R27).
 */
public final class VialRules {
    private VialRules() {}

    /**
     * Every reason against hanging a vial.
     *
     * @param sizes the product's vial sizes
     * @param vial grams of this vial
     * @param expiry last day it may be used
     * @param on the site's date
     * @param hung grams already hung in this infusion
     * @param planned grams of the visit
     */
    public static List<Reason> faults(
            VialSizes sizes, Grams vial, LocalDate expiry, LocalDate on, Grams hung, Grams planned) {
        List<Reason> faults = new ArrayList<>();
        if (!sizes.grams().contains(vial)) {
            faults.add(Reason.of("no-such-vial", "The product has no vial of " + vial + " g."));
        }
        if (expiry.isBefore(on)) {
            faults.add(Reason.of("vial-expired", "The vial expired on " + expiry + ".", "R20", "R12", "R27"));
        }
        if (hung.plus(vial).compareTo(planned) > 0) {
            faults.add(Reason.of(
                    "more-grams-than-ordered",
                    hung + " g of " + planned + " g are hung; this vial of " + vial + " g would exceed the visit."));
        }
        return faults;
    }
}
