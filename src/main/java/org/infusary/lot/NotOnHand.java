package org.infusary.lot;

import org.infusary.web.Conflict;

/** 409: fewer vials are on hand, or free of other visits, than would be taken. */
public final class NotOnHand extends Conflict {
    private static final long serialVersionUID = 1L;

    NotOnHand() {
        super(
                "vials-not-on-hand",
                "Not enough vials",
                "Fewer vials of the lot are on hand and free than this takes. Read the stock again.");
    }
}
