package org.infusary.kernel;

import java.util.Objects;
import java.util.UUID;

/** Identifies what the prescriber wants for one patient. */
public record OrderId(UUID value) {
    public OrderId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
