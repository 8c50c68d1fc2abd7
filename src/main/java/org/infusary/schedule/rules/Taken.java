package org.infusary.schedule.rules;

import org.infusary.kernel.ChairId;

/**
 * A visit that is already there.
 *
 * @param held kept for a while only
 */
public record Taken(Where where, VisitTimes times, boolean held) {
    public Taken {
        times.mustSuit(where);
    }

    /** A booked one. */
    public Taken(Where where, VisitTimes times) {
        this(where, times, false);
    }

    /** A booked one on a chair. */
    public Taken(ChairId chair, VisitTimes times) {
        this(Where.on(chair), times, false);
    }
}
