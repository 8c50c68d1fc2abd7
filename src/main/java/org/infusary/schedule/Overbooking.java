package org.infusary.schedule;

import java.time.Instant;
import org.infusary.kernel.AccountId;
import org.infusary.schedule.rules.OverbookingReason;

/**
 * That a visit was booked though nurses did not suffice.
 *
 * @param units of nurses (one nurse is 12) that its busiest moment wanted above those at work when it was booked; above 0
 * @param by who booked it so
 */
public record Overbooking(int units, OverbookingReason reason, AccountId by, Instant at) {}
