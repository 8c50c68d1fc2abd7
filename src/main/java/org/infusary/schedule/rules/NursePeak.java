package org.infusary.schedule.rules;

import java.time.Instant;

/**
 * The moment of a visit at which the nurses at work are busiest, in units (one nurse is 12).
 *
 * @param usedBefore without the visit
 * @param usedAfter with it; never above {@code available}
 */
public record NursePeak(Instant at, int usedBefore, int usedAfter, int available) {}
