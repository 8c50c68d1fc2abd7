package org.infusary.schedule.rules;

import java.util.List;

/** Whether a visit fits on a chair at its time. */
public sealed interface Fit {
    /** Everything that stands in the way; empty when it fits. */
    List<Binding> bindings();

    default boolean fits() {
        return bindings().isEmpty();
    }

    /** The busiest moment the visit would have; to be asked only when it fits. */
    NursePeak busiest();

    /** It fits; {@code peak} is the busiest moment it would have. */
    record Fits(NursePeak peak) implements Fit {
        @Override
        public List<Binding> bindings() {
            return List.of();
        }

        @Override
        public NursePeak busiest() {
            return peak;
        }
    }

    /** It does not fit; at least one binding. */
    record Refusal(List<Binding> bindings) implements Fit {
        public Refusal {
            bindings = List.copyOf(bindings);
            if (bindings.isEmpty()) {
                throw new IllegalArgumentException("a refusal says why");
            }
        }

        @Override
        public NursePeak busiest() {
            throw new IllegalStateException("it does not fit");
        }
    }
}
