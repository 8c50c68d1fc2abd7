package org.infusary.schedule;

import java.time.Instant;
import java.time.ZoneId;
import org.infusary.kernel.HoldId;
import org.jspecify.annotations.Nullable;

/**
 * A visit with what has happened to it.
 *
 * @param zone of its centre
 * @param bookedAt when the chair was taken, or held
 * @param arrivedAt null until the patient is there, and again when an arrival is undone
 * @param startedAt the first drop; null until then
 * @param endedAt the end of the infusion; null until then
 * @param callOff null unless it was called off
 * @param hold that keeps it; null unless it is only held
 * @param heldUntil from then on it is gone; null unless it is only held
 * @param overbooking null unless it was booked though nurses did not suffice
 */
public record VisitDetails(
        VisitFacts facts,
        ZoneId zone,
        Instant bookedAt,
        @Nullable Instant arrivedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable CallOff callOff,
        @Nullable HoldId hold,
        @Nullable Instant heldUntil,
        @Nullable Overbooking overbooking) {}
