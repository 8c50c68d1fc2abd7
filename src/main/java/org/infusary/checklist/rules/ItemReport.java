package org.infusary.checklist.rules;

import java.util.List;
import org.infusary.kernel.Reason;

/**
 * How one item stands.
 *
 * @param reasons why, with sources
 * @param prescriber whether the warning needs a prescriber's acknowledgement
 * @param acknowledged whether the warning is acknowledged as it needs to be
 */
public record ItemReport(
        TemplateItem item, ItemState state, List<Reason> reasons, boolean prescriber, boolean acknowledged) {
    public ItemReport {
        reasons = List.copyOf(reasons);
    }

    /** Whether the start waits for it: open, stopping, or warning without acknowledgement. Information never holds. */
    public boolean holds() {
        return item.severity() != Severity.INFO
                && (state == ItemState.OPEN || state == ItemState.STOP || (state == ItemState.WARN && !acknowledged));
    }

    /** Whether only a prescriber's acknowledgement is missing. */
    boolean waitsForPrescriber() {
        return holds() && state == ItemState.WARN && prescriber;
    }

    /** Whether it is a stop that no acknowledgement clears: an answer that stops, or a hard stop left open. */
    boolean isOpenHardStop() {
        return state == ItemState.STOP || (state == ItemState.OPEN && item.severity() == Severity.HARD_STOP);
    }
}
