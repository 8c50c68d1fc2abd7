package org.infusary.schedule.rules;

/** What a move does to one day of a course. */
public enum MoveLineKind {
    /** Its visit gets another chair or time. */
    MOVED,
    /** Its visit stays where it is and becomes another day of its cycle. */
    NUMBERED,
    /** It gives other grams; its visit, if it has one, lasts longer or shorter, on another chair or at another time if it must. */
    DOSED,
    /** It is left out of its cycle; its visit, if it has one, becomes OMITTED. */
    DROPPED
}
