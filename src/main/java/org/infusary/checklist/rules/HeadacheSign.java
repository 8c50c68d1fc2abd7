package org.infusary.checklist.rules;

/** Headache before and after the last dose. */
public enum HeadacheSign {
    NONE,
    MIGRAINE_HISTORY,
    /** Severe headache, stiff neck or light hurting the eyes after the last dose: possible aseptic meningitis. */
    MENINGITIS_SIGNS
}
