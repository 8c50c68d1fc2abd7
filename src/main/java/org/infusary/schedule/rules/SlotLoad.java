package org.infusary.schedule.rules;

import java.time.Instant;

/**
 * How full one slot of a day is, at its fullest tick.
 *
 * @param chairsOpen chairs in service that are not closed at any time of the slot
 * @param unitsUsed units of nurses; one nurse is 12
 * @param unitsAvailable the fewest of the slot
 */
public record SlotLoad(Instant start, Instant end, int chairsUsed, int chairsOpen, int unitsUsed, int unitsAvailable) {}
