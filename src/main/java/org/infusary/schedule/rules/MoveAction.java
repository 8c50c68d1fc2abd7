package org.infusary.schedule.rules;

/** What becomes of a day that cannot stay where it is. */
public enum MoveAction {
    /** It moves, and with it as much of what comes after it as the scope says. The default. */
    SHIFT_REMAINING,
    /** It moves to the end of its cycle; the days after it stay and are numbered anew. */
    FILL;

    /** Whether the action can reach that far. */
    public boolean reaches(MoveScope scope) {
        return switch (this) {
            case SHIFT_REMAINING -> true;
            case FILL -> scope == MoveScope.THIS_VISIT;
        };
    }
}
