package org.infusary.kernel;

import java.util.Objects;
import java.util.UUID;

/** Identifies what a person was asked to decide or do. */
public record TaskId(UUID value) {
    public TaskId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
