package org.infusary.infusion.rules;

/** Why vital signs are due; the phases of the rules reference's {@code monitoring}. */
public enum VitalsPhase {
    /** At short intervals while the rate is still to rise. */
    TITRATION,
    /** Shortly before the rate is raised. */
    BEFORE_INCREASE,
    /** While the rate is steady. */
    MAINTENANCE,
    /** At the last drop. */
    END,
    /** When the patient has been observed after the last drop. */
    OBSERVATION
}
