package org.infusary.waiting;

import java.time.Instant;
import java.time.LocalDate;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.HoldId;
import org.infusary.kernel.TimeWindow;

/**
 * A place that is kept for somebody who is being asked.
 *
 * @param hold that keeps it, and with it the other days of the cycle
 * @param until from this moment on it keeps nothing
 * @param chair of the freed window
 */
record Offered(HoldId hold, Instant until, ChairId chair, LocalDate date, TimeWindow place) {}
