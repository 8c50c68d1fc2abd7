package org.infusary.kernel;

import java.util.Objects;
import java.util.UUID;

/** Identifies one hold: places kept for a while. */
public record HoldId(UUID value) {
    public HoldId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
