package org.infusary.kernel;

import java.util.Objects;
import java.util.UUID;

/** Identifies an infusion site. */
public record SiteId(UUID value) {
    public SiteId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
