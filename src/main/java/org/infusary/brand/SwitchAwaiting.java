package org.infusary.brand;

import org.infusary.web.Conflict;

/** 409: another switch of the order waits for a prescriber. */
final class SwitchAwaiting extends Conflict {
    private static final long serialVersionUID = 1L;

    SwitchAwaiting() {
        super(
                "switch-awaiting",
                "Another switch waits",
                "Another switch of the order waits for a prescriber; it has to be decided or withdrawn first.");
    }
}
