package org.infusary.schedule;

import java.time.Instant;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.DayId;
import org.infusary.schedule.rules.Where;

/** Where and when a caller wants one day of a course. */
public record WantedPlace(DayId dayId, Where where, Instant startsAt) {
    /** On a chair. */
    public WantedPlace(DayId dayId, ChairId chair, Instant startsAt) {
        this(dayId, Where.on(chair), startsAt);
    }
}
