package org.infusary.site;

import org.infusary.web.Conflict;

/** 409: the closure's last day has passed; what was closed then stays so. */
public final class ClosureOver extends Conflict {
    private static final long serialVersionUID = 1L;

    ClosureOver() {
        super("closure-over", "Closure over", "The last day of this closure has passed; it cannot be withdrawn.");
    }
}
