package org.infusary.kernel;

import java.util.Objects;
import java.util.UUID;

/** Identifies a place to infuse: chair, bed or private room. */
public record ChairId(UUID value) {
    public ChairId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
