package org.infusary.lot;

import org.infusary.kernel.Reason;
import org.infusary.store.Clash;
import org.infusary.web.Conflict;
import org.infusary.web.Refused;

/** What the database refuses of stock, in the words of the door. */
final class StockRefusal {
    static final Reason RECALLED = Reason.of("lot-recalled", "The lot is recalled; no vial of it may be used.");

    private StockRefusal() {}

    static RuntimeException of(IllegalStateException failure) {
        return switch (Clash.constraint(failure).orElse("")) {
            case "stock_is_never_below_zero", "stock_set_aside_is_on_hand" -> new NotOnHand();
            case "recalled_lot_is_not_moved", "recalled_lot_is_not_set_aside" -> new Refused(RECALLED);
            case "set_aside_is_for_a_visit_to_come" ->
                new Conflict(
                        "visit-not-to-come", "Not a visit to come", "The visit is held only, over, or was called off.");
            case "set_aside_fits_its_visit" ->
                new Conflict(
                        "visit-changed",
                        "The visit changed",
                        "The visit or the stock changed meanwhile. Read both again.");
            case "visit_has_its_vials_once", "set_aside_once_for_a_visit" ->
                new Conflict(
                        "vials-set-aside-already",
                        "Set aside already",
                        "The visit has its vials already. Release them before others are set aside.");
            default -> failure;
        };
    }
}
