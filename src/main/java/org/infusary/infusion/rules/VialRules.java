package org.infusary.infusion.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.infusary.catalog.rules.VialSizes;
import org.infusary.kernel.Grams;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.Reason;
import org.infusary.lot.rules.RecalledLot;

/**
 * Which vial of the planned product may be hung.
 *
 * <p>Source of the rules of expiry, recall and second person: rules reference, checklist item LOT_EXP_DOUBLE (R20, R12, R27).
 */
public final class VialRules {
    /** The next vial waits for the second person. */
    public static final Reason SECOND_CHECK_MISSING = Reason.of(
            "second-check-missing",
            "A vial is hung that no second person has looked at yet; this centre wants that first.",
            "R20",
            "R12",
            "R27");

    private VialRules() {}

    /**
     * A vial beside the infusion it is for.
     *
     * @param grams of this vial
     * @param expiry last day it may be used
     * @param partly it is the last vial, and a part of it will be left
     */
    public record Candidate(ProductId product, Grams grams, String lot, LocalDate expiry, boolean partly) {}

    /**
     * Every reason against hanging a vial.
     *
     * @param sizes the product's vial sizes
     * @param on the site's date
     * @param recalled lots that may not be given
     * @param hung grams already hung in this infusion
     * @param planned grams of the visit
     */
    public static List<Reason> faults(
            Candidate vial, VialSizes sizes, LocalDate on, Set<RecalledLot> recalled, Grams hung, Grams planned) {
        List<Reason> faults = new ArrayList<>();
        if (!sizes.grams().contains(vial.grams())) {
            faults.add(Reason.of("no-such-vial", "The product has no vial of " + vial.grams() + " g."));
        }
        if (vial.expiry().isBefore(on)) {
            faults.add(Reason.of("vial-expired", "The vial expired on " + vial.expiry() + ".", "R20", "R12", "R27"));
        }
        if (recalled.contains(new RecalledLot(vial.product(), vial.lot()))) {
            faults.add(Reason.of("lot-recalled", "The lot of this vial was recalled.", "R20", "R12", "R27"));
        }
        if (hung.plus(vial.grams()).compareTo(planned) > 0 && !(vial.partly() && hung.compareTo(planned) < 0)) {
            faults.add(Reason.of(
                    "more-grams-than-ordered",
                    hung + " g of " + planned + " g are hung; this vial of " + vial.grams()
                            + " g would exceed the visit"
                            + (hung.compareTo(planned) < 0 ? " unless it is the last one and given partly." : ".")));
        }
        return faults;
    }
}
