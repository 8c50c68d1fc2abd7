package org.infusary.schedule;

import java.util.UUID;

/** Names one move. */
public record MoveId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
