package org.infusary.schedule.rules;

/** How much of a course moves with a visit. */
public enum MoveScope {
    /** The visit alone. */
    THIS_VISIT,
    /** The visit and the days of its cycle after it; with COMPRESS every day that is left of its cycle. */
    REST_OF_CYCLE
}
