package org.infusary.checklist.rules;

import java.util.ArrayList;
import java.util.List;
import org.infusary.kernel.Reason;

/**
 * What a rule found in one item.
 *
 * @param reasons why; may also be told with {@link ItemState#PASS}, then only shown. Without sources of their own they
 *     take those of the item
 * @param prescriber whether only a prescriber's acknowledgement clears the warning
 */
public record Finding(ItemState state, List<Reason> reasons, boolean prescriber) {
    public Finding {
        reasons = List.copyOf(reasons);
    }

    static Finding pass() {
        return new Finding(ItemState.PASS, List.of(), false);
    }

    /** Passes and shows something. */
    static Finding pass(String code, String detail) {
        return new Finding(ItemState.PASS, List.of(Reason.of(code, detail)), false);
    }

    static Finding warn(String code, String detail) {
        return new Finding(ItemState.WARN, List.of(Reason.of(code, detail)), false);
    }

    /** Warns, and only a prescriber can say go on. */
    static Finding askPrescriber(String code, String detail) {
        return new Finding(ItemState.WARN, List.of(Reason.of(code, detail)), true);
    }

    static Finding stop(String code, String detail) {
        return new Finding(ItemState.STOP, List.of(Reason.of(code, detail)), false);
    }

    static Finding open(String code, String detail) {
        return new Finding(ItemState.OPEN, List.of(Reason.of(code, detail)), false);
    }

    static Finding notApplicable(String code, String detail) {
        return new Finding(ItemState.NOT_APPLICABLE, List.of(Reason.of(code, detail)), false);
    }

    static Finding stopIf(boolean stops, String code, String detail) {
        return stops ? stop(code, detail) : pass();
    }

    static Finding warnIf(boolean warns, String code, String detail) {
        return warns ? warn(code, detail) : pass();
    }

    /** The graver of the two states with the reasons of both: STOP, then OPEN, then WARN, then PASS. */
    Finding and(Finding other) {
        List<Reason> both = new ArrayList<>(reasons);
        both.addAll(other.reasons);
        ItemState graver = gravity(other.state) > gravity(state) ? other.state : state;
        return new Finding(graver, both, prescriber || other.prescriber);
    }

    private static int gravity(ItemState state) {
        return switch (state) {
            case NOT_APPLICABLE -> 0;
            case PASS -> 1;
            case WARN -> 2;
            case OPEN -> 3;
            case STOP -> 4;
        };
    }
}
