package org.infusary.kernel;

import java.util.Objects;
import java.util.UUID;

/** Identifies someone who signs in: a person of the centre or a system. */
public record AccountId(UUID value) {
    public AccountId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
