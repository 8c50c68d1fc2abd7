package org.infusary.checklist;

import org.infusary.web.Conflict;

/** 409: the answer that was looked at is no longer the one that stands. */
public final class AnswerChanged extends Conflict {
    private static final long serialVersionUID = 1L;

    AnswerChanged() {
        super(
                "answer-changed",
                "Answer changed",
                "The item was answered anew since you read it. Read the checklist again, then check what it says now.");
    }
}
