package org.infusary.checklist.rules;

import java.util.List;
import org.infusary.kernel.Reason;

/**
 * How one item stands.
 *
 * @param reasons why, with sources
 * @param prescriber whether the warning needs a prescriber's acknowledgement
 * @param acknowledged whether the warning is acknowledged as it needs to be
 * @param overridden whether the stop is overridden now, for each of its reasons; it stays a stop, and lets start
 */
public record ItemReport(
        TemplateItem item,
        ItemState state,
        List<Reason> reasons,
        boolean prescriber,
        boolean acknowledged,
        boolean overridden) {
    public ItemReport {
        reasons = List.copyOf(reasons);
    }

    /**
     * Whether the start waits for it: open, stopping without override, or warning without acknowledgement. Information never
     * holds.
     */
    public boolean holds() {
        return item.severity() != Severity.INFO
                && switch (state) {
                    case OPEN -> true;
                    case STOP -> !overridden;
                    case WARN -> !acknowledged;
                    case PASS, NOT_APPLICABLE -> false;
                };
    }

    /** Whether only a prescriber's acknowledgement is missing. */
    boolean waitsForPrescriber() {
        return holds() && state == ItemState.WARN && prescriber;
    }

    /** Whether it is a stop that nothing has cleared: an answer that stops and is not overridden, or a hard stop left open. */
    boolean isOpenHardStop() {
        return holds()
                && (state == ItemState.STOP || (state == ItemState.OPEN && item.severity() == Severity.HARD_STOP));
    }
}
