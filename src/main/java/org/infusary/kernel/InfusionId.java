package org.infusary.kernel;

import java.util.Objects;
import java.util.UUID;

/** Identifies what was given at one visit. */
public record InfusionId(UUID value) {
    public InfusionId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
