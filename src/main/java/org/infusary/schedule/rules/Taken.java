package org.infusary.schedule.rules;

import org.infusary.kernel.ChairId;

/**
 * A visit that is already there.
 *
 * @param held kept for a while only
 */
public record Taken(ChairId chair, VisitTimes times, boolean held) {
    /** A booked one. */
    public Taken(ChairId chair, VisitTimes times) {
        this(chair, times, false);
    }
}
