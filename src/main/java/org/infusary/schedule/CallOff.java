package org.infusary.schedule;

import java.time.Instant;
import org.infusary.kernel.AccountId;
import org.infusary.schedule.rules.CallOffReason;
import org.infusary.schedule.rules.Initiator;

/**
 * That a visit was called off.
 *
 * @param initiator who caused it
 * @param account who recorded it
 */
public record CallOff(CallOffReason reason, Initiator initiator, Instant at, AccountId account) {}
