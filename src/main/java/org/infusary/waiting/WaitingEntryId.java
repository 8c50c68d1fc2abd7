package org.infusary.waiting;

import java.util.Objects;
import java.util.UUID;

/** Identifies one entry of a waiting list. */
record WaitingEntryId(UUID value) {
    WaitingEntryId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
