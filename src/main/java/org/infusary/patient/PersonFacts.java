package org.infusary.patient;

/**
 * A patient with name and record number: for this room's own answers and for schedules that are printed.
 *
 * @param mrn record number, once per site
 */
public record PersonFacts(PatientFacts facts, String mrn, String familyName, String givenName) {
    /** The id alone, so that no log line tells more. */
    @Override
    public String toString() {
        return facts.toString();
    }
}
