package org.infusary.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.infusary.kernel.HoldId;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.SiteId;
import org.infusary.kernel.TimeWindow;
import org.infusary.kernel.VisitId;
import org.infusary.schedule.rules.FreedBy;
import org.infusary.schedule.rules.Where;

/**
 * A place is free again, or will be unless its hold is booked. Fired in the transaction that frees it, behind what it writes:
 * an observer that throws undoes it. Whether the place can be had is for the next look at the day to say.
 *
 * @param place not over yet
 * @param product of the visit that was there
 * @param from when it is free: now, or when the hold is over
 * @param visit that was there; empty for a hold
 * @param hold that keeps it until then; empty for a visit
 */
public record PlaceFreed(
        SiteId site,
        Where where,
        LocalDate date,
        TimeWindow place,
        ProductId product,
        FreedBy by,
        Instant from,
        Optional<VisitId> visit,
        Optional<HoldId> hold) {}
