package org.infusary.kernel;

import java.util.Objects;
import java.util.UUID;

/** Identifies one booked infusion day. */
public record VisitId(UUID value) {
    public VisitId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
