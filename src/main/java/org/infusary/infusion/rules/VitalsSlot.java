package org.infusary.infusion.rules;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time at which vital signs are due.
 *
 * @param taken those that answer it; null while there are none
 */
public record VitalsSlot(
        VitalsPhase phase,
        Instant dueAt,
        State state,
        @Nullable Taken taken) {

    /** Where a slot stands at the moment of reading. */
    public enum State {
        PLANNED,
        /** Vital signs taken now answer it. */
        DUE,
        /** Its time has passed; vital signs taken now still answer it. */
        OVERDUE,
        /** Nothing was taken in its time; the next slot is nearer by now. */
        MISSED,
        ANSWERED
    }

    /** Vital signs that were recorded. */
    public record Taken(UUID event, Instant at) {}
}
