package org.infusary.kernel;

import java.util.Objects;
import java.util.UUID;

/** Identifies a patient. */
public record PatientId(UUID value) {
    public PatientId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
