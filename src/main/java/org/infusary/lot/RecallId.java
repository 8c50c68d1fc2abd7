package org.infusary.lot;

import java.util.Objects;
import java.util.UUID;

/** Identifies the recall of a lot. */
public record RecallId(UUID value) {
    public RecallId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
