package org.infusary.schedule.rules;

/** What becomes of a day that cannot stay where it is. */
public enum MoveAction {
    /** It moves, and with it as much of what comes after it as the scope says. The default. */
    SHIFT_REMAINING,
    /** It moves to the end of its cycle; the days after it stay and are numbered anew. */
    FILL,
    /** It is given up, and the other days that are left of its cycle give its grams; they last longer for it. */
    COMPRESS,
    /** It is left out, and its cycle ends without its grams. */
    OMIT,
    /** It and every day of its cycle after it is left out. */
    CEASE_CYCLE;

    /** Whether the action can reach that far. */
    public boolean reaches(MoveScope scope) {
        return switch (this) {
            case SHIFT_REMAINING -> true;
            case FILL, OMIT -> scope == MoveScope.THIS_VISIT;
            case COMPRESS, CEASE_CYCLE -> scope == MoveScope.REST_OF_CYCLE;
        };
    }

    /** Whether a day is left out, which is a prescriber's decision. */
    public boolean isPrescribers() {
        return switch (this) {
            case SHIFT_REMAINING, FILL -> false;
            case COMPRESS, OMIT, CEASE_CYCLE -> true;
        };
    }
}
