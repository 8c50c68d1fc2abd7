package org.infusary.lot;

import org.infusary.web.Conflict;

/** 409: a recall of the lot stands already. */
public final class LotRecalled extends Conflict {
    private static final long serialVersionUID = 1L;

    LotRecalled() {
        super(
                "lot-recalled-already",
                "Recalled already",
                "A recall of this lot stands already; it is among the recalls of the product.");
    }
}
