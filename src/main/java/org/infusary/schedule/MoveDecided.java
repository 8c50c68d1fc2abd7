package org.infusary.schedule;

import org.infusary.schedule.rules.MoveStatus;
import org.infusary.web.Conflict;

/** 409: the move waits for nobody's word, or no longer. */
public final class MoveDecided extends Conflict {
    private static final long serialVersionUID = 1L;

    MoveDecided(MoveStatus status) {
        super("move-decided", "Move is decided", "The move is " + status + " already.");
    }
}
