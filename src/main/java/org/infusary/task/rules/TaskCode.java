package org.infusary.task.rules;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What is asked of a person. */
public enum TaskCode {
    /** An infusion was stopped early and grams are left: what becomes of them? About a visit. */
    REMAINING_GRAMS(TaskOutcome.LEAVE_UNGIVEN, TaskOutcome.GIVE_WITH_NEXT_CYCLE, TaskOutcome.ADD_A_DAY),
    /** The patient is overdue: look at the patient, weight and labs again before the next cycle. About a cycle. */
    OVERDUE_REVIEW(TaskOutcome.GIVE_AS_ORDERED, TaskOutcome.CHANGE_ORDER, TaskOutcome.STOP_ORDER);

    private final Set<TaskOutcome> outcomes;

    TaskCode(TaskOutcome first, TaskOutcome... others) {
        outcomes = Collections.unmodifiableSet(EnumSet.of(first, others));
    }

    /** The answers it takes. */
    public Set<TaskOutcome> outcomes() {
        return outcomes;
    }
}
