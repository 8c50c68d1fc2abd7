package org.infusary.brand;

import java.util.Objects;
import java.util.UUID;

/** Identifies a switch of brand. */
record SwitchId(UUID value) {
    SwitchId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
