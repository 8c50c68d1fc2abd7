package org.infusary.task.rules;

/** What was decided. A record of the decision: no dose, cycle or visit changes by it. */
public enum TaskOutcome {
    /** The grams that are left stay ungiven. */
    LEAVE_UNGIVEN,
    /** The grams that are left shall be given with the next cycle. */
    GIVE_WITH_NEXT_CYCLE,
    /** The grams that are left shall be given on a further day. */
    ADD_A_DAY,
    /** Looked at: the next cycle is given as ordered. */
    GIVE_AS_ORDERED,
    /** Looked at: a new order follows. */
    CHANGE_ORDER,
    /** Looked at: the order is to be stopped. */
    STOP_ORDER,
    /** Every block of the patient was lifted or confirmed. */
    REVIEWED,
    /** The patient was called and asked. */
    REACHED,
    /** The patient was called and did not answer. */
    NOT_REACHED,
    /** Looked at: no aseptic meningitis. */
    RULED_OUT,
    /** Looked at: the patient is cared for elsewhere. */
    SENT_FOR_CARE
}
