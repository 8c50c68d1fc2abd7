package org.infusary.schedule.rules;

/** How much of a course moves with a visit. */
public enum MoveScope {
    /** The visit alone. */
    THIS_VISIT,
    /** The visit and the days of its cycle after it; with COMPRESS every day that is left of its cycle. */
    REST_OF_CYCLE,
    /**
     * The same, and every later cycle is counted anew from there: booked ones move into their new windows if they lie outside
     * of them.
     */
    THIS_AND_LATER_CYCLES;

    /** Whether the days of the cycle after the visit go with it. */
    boolean takesRestOfCycle() {
        return this != THIS_VISIT;
    }
}
