package org.infusary.checklist.rules;

import java.util.List;
import org.infusary.kernel.Reason;

/** Whether an infusion may start. Clear only when nothing holds it. */
public sealed interface Verdict {
    /** Stable word for programs: {@code CLEAR}, {@code HOLD} or {@code ASK_PRESCRIBER}. */
    String word();

    /** Every reason that holds it, in the order of the items; empty only when clear. */
    List<Reason> reasons();

    default boolean isClear() {
        return reasons().isEmpty();
    }

    /** Nothing holds. */
    record Clear() implements Verdict {
        @Override
        public String word() {
            return "CLEAR";
        }

        @Override
        public List<Reason> reasons() {
            return List.of();
        }
    }

    /** An item is open, stops, or warns without acknowledgement; what only a prescriber can clear is among the reasons. */
    record Hold(List<Reason> reasons) implements Verdict {
        public Hold {
            reasons = List.copyOf(reasons);
        }

        @Override
        public String word() {
            return "HOLD";
        }
    }

    /** All that is missing is a prescriber's acknowledgement. */
    record AskPrescriber(List<Reason> reasons) implements Verdict {
        public AskPrescriber {
            reasons = List.copyOf(reasons);
        }

        @Override
        public String word() {
            return "ASK_PRESCRIBER";
        }
    }
}
