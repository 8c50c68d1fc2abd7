package org.infusary.schedule.rules;

/** What a move does to one day of a course. */
public enum MoveLineKind {
    /** Its visit gets another chair or time. */
    MOVED,
    /** Its visit stays where it is and becomes another day of its cycle. */
    NUMBERED,
    /** It is left out of its cycle; its visit, if it has one, becomes OMITTED. */
    DROPPED
}
