package org.infusary.kernel;

import java.util.Objects;
import java.util.UUID;

/** Identifies the plan made from one order. */
public record CourseId(UUID value) {
    public CourseId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
