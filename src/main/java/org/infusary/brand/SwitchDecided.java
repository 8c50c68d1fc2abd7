package org.infusary.brand;

import org.infusary.brand.rules.SwitchStatus;
import org.infusary.web.Conflict;

/** 409: the switch waits for nobody's word any more. */
final class SwitchDecided extends Conflict {
    private static final long serialVersionUID = 1L;

    SwitchDecided(SwitchStatus status) {
        super("switch-decided", "Switch is decided", "The switch is " + status + " already.");
    }
}
