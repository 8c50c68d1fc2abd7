package org.infusary.task.rules;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What is asked of a person. */
public enum TaskCode {
    /** An infusion was stopped early and grams are left: what becomes of them? About a visit. */
    REMAINING_GRAMS(TaskOutcome.LEAVE_UNGIVEN, TaskOutcome.GIVE_WITH_NEXT_CYCLE, TaskOutcome.ADD_A_DAY),
    /** The patient is overdue: look at the patient, weight and labs again before the next cycle. About a cycle. */
    OVERDUE_REVIEW(TaskOutcome.GIVE_AS_ORDERED, TaskOutcome.CHANGE_ORDER, TaskOutcome.STOP_ORDER),
    /** A reaction blocks a product: may it be given again? Answered by reviewing the block. About a patient. */
    BRAND_REVIEW(TaskOutcome.REVIEWED),
    /** Call the patient for the first time after an infusion. Answered by the follow-up. About a visit. */
    FOLLOW_UP_FIRST(TaskOutcome.REACHED, TaskOutcome.NOT_REACHED),
    /** Call the patient for the last time after an infusion. Answered by the follow-up. About a visit. */
    FOLLOW_UP_LAST(TaskOutcome.REACHED, TaskOutcome.NOT_REACHED),
    /** Signs of aseptic meningitis after an infusion: see the patient at once. About a visit. */
    MENINGITIS_SIGNS(TaskOutcome.RULED_OUT, TaskOutcome.SENT_FOR_CARE),
    /** The weight differs from the one an order was dosed on: does the dose still fit? About a course. */
    WEIGHT_CHANGED(TaskOutcome.GIVE_AS_ORDERED, TaskOutcome.CHANGE_ORDER, TaskOutcome.STOP_ORDER),
    /** An answer amended after the first drop would have stopped the start: see the patient and the order. About a visit. */
    LATE_STOP(TaskOutcome.GIVE_AS_ORDERED, TaskOutcome.CHANGE_ORDER, TaskOutcome.STOP_ORDER);

    private static final Set<TaskCode> ANSWERED_ELSEWHERE =
            Collections.unmodifiableSet(EnumSet.of(BRAND_REVIEW, FOLLOW_UP_FIRST, FOLLOW_UP_LAST));

    private final Set<TaskOutcome> outcomes;

    TaskCode(TaskOutcome first, TaskOutcome... others) {
        outcomes = Collections.unmodifiableSet(EnumSet.of(first, others));
    }

    /** The answers it takes. */
    public Set<TaskOutcome> outcomes() {
        return outcomes;
    }

    /** Whether the answer is more than an outcome, so that the room that asks takes it and ends the task. */
    public boolean isAnsweredElsewhere() {
        return ANSWERED_ELSEWHERE.contains(this);
    }

    /** Whether it must be answered at once. */
    public boolean isUrgent() {
        return this == MENINGITIS_SIGNS || this == LATE_STOP;
    }
}
