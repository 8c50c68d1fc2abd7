package org.infusary.schedule;

import org.infusary.kernel.HoldId;

/**
 * A hold was booked or released; of one whose time is up nobody hears. Fired in the same transaction, behind what it writes.
 *
 * @param booked else released
 */
public record HoldEnded(HoldId hold, boolean booked) {}
