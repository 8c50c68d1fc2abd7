package org.infusary.schedule.rules;

import java.time.Instant;

/**
 * How full one slot of a day is, at its fullest tick.
 *
 * @param chairsUsed chairs with a visit, held ones too
 * @param chairsHeld chairs of these with a visit that is only held
 * @param chairsOpen chairs in service that are not closed at any time of the slot
 * @param unitsUsed units of nurses; one nurse is 12
 * @param unitsAvailable the fewest of the slot
 * @param unitsOverbooked most units wanted above those at work, 0 or more
 * @param starts visits that begin in the slot
 */
public record SlotLoad(
        Instant start,
        Instant end,
        int chairsUsed,
        int chairsHeld,
        int chairsOpen,
        int unitsUsed,
        int unitsAvailable,
        int unitsOverbooked,
        int starts) {}
