package org.infusary.kernel;

import java.util.Objects;
import java.util.UUID;

/** Identifies one planned infusion day of a cycle. */
public record DayId(UUID value) {
    public DayId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
