package org.infusary.checklist.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * What a rule found in one item.
 *
 * @param remarks why; may also be made with {@link ItemState#PASS}, then only shown
 * @param prescriber whether only a prescriber's acknowledgement clears the warning
 */
record Finding(ItemState state, List<Remark> remarks, boolean prescriber) {
    Finding {
        remarks = List.copyOf(remarks);
    }

    static Finding pass() {
        return new Finding(ItemState.PASS, List.of(), false);
    }

    /** Passes and shows something. */
    static Finding pass(String code, String detail) {
        return new Finding(ItemState.PASS, List.of(new Remark(code, detail, null)), false);
    }

    static Finding warn(String code, String detail) {
        return new Finding(ItemState.WARN, List.of(new Remark(code, detail, null)), false);
    }

    /** Warns, and only a prescriber can say go on. */
    static Finding askPrescriber(String code, String detail) {
        return new Finding(ItemState.WARN, List.of(new Remark(code, detail, null)), true);
    }

    static Finding stop(String code, String detail) {
        return new Finding(ItemState.STOP, List.of(new Remark(code, detail, null)), false);
    }

    static Finding open(String code, String detail) {
        return new Finding(ItemState.OPEN, List.of(new Remark(code, detail, null)), false);
    }

    static Finding notApplicable(String code, String detail) {
        return new Finding(ItemState.NOT_APPLICABLE, List.of(new Remark(code, detail, null)), false);
    }

    static Finding stopIf(boolean stops, String code, String detail) {
        return stops ? stop(code, detail) : pass();
    }

    static Finding warnIf(boolean warns, String code, String detail) {
        return warns ? warn(code, detail) : pass();
    }

    /** The same, with sources of its own instead of those of the item. */
    Finding citing(String... sources) {
        List<Remark> sourced = remarks.stream()
                .map(remark -> new Remark(remark.code(), remark.detail(), List.of(sources)))
                .toList();
        return new Finding(state, sourced, prescriber);
    }

    /** The graver of the two states with the remarks of both: STOP, then OPEN, then WARN, then PASS. */
    Finding and(Finding other) {
        List<Remark> both = new ArrayList<>(remarks);
        both.addAll(other.remarks);
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
