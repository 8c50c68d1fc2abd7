package org.infusary.site.rules;

/**
 * What share of a nurse a patient takes, in whole units: one nurse is {@value #UNITS_PER_NURSE} units, so that thirds and
 * quarters are exact and the last patient is not refused by a rounding error.
 *
 * @param titratingPatientsPerNurse patients whose rate is rising that one nurse can watch: 1, 2, 3, 4, 6 or 12
 * @param steadyPatientsPerNurse patients at a steady rate, waiting or observed that one nurse can watch: as above
 */
public record NurseLoad(int titratingPatientsPerNurse, int steadyPatientsPerNurse) {
    public static final int UNITS_PER_NURSE = 12;

    public NurseLoad {
        if (!divides(titratingPatientsPerNurse) || !divides(steadyPatientsPerNurse)) {
            throw new IllegalArgumentException("patients per nurse must divide " + UNITS_PER_NURSE);
        }
    }

    /** Whether so many patients per nurse give whole units. */
    public static boolean divides(int patientsPerNurse) {
        return patientsPerNurse > 0 && UNITS_PER_NURSE % patientsPerNurse == 0;
    }

    public int titratingUnits() {
        return UNITS_PER_NURSE / titratingPatientsPerNurse;
    }

    public int steadyUnits() {
        return UNITS_PER_NURSE / steadyPatientsPerNurse;
    }
}
