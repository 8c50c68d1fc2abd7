package org.infusary.schedule.rules;

import java.time.Instant;
import org.infusary.kernel.ChairId;

/** Where and when somebody wants a visit to begin. */
public record Seat(Where where, Instant start) {
    /** On a chair. */
    public Seat(ChairId chair, Instant start) {
        this(Where.on(chair), start);
    }
}
