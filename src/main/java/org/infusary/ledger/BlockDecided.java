package org.infusary.ledger;

import org.infusary.ledger.rules.BlockStatus;
import org.infusary.web.Conflict;

/** 409: a block that stands so does not take the decision. */
public final class BlockDecided extends Conflict {
    private static final long serialVersionUID = 1L;

    private BlockDecided(String detail) {
        super("block-decided", "The block does not take this decision", detail);
    }

    BlockDecided(BlockStatus status) {
        this("The block is " + status
                + ": OPEN is lifted or confirmed, CONFIRMED lifted or reopened, LIFTED reopened.");
        with("blockStatus", status);
    }

    /** Somebody else was quicker. */
    BlockDecided() {
        this("The block was decided about meanwhile; read it again.");
    }
}
