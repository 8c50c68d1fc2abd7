package org.infusary.task;

import org.infusary.task.rules.TaskStatus;
import org.infusary.web.Conflict;

/** 409: the task was answered or cancelled already. */
public final class TaskEnded extends Conflict {
    private static final long serialVersionUID = 1L;

    TaskEnded(TaskStatus status) {
        super("task-ended", "The task has ended", "The task is " + status + " for good.");
    }
}
