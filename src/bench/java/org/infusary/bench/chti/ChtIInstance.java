package org.infusary.bench.chti;

import java.util.List;
import java.util.Map;

/**
 * One instance of CHT-I, as its file tells it.
 *
 * @param days days 1 to {@code days} are for patients, day 0 for mixing only
 * @param slots of each day, numbered from 0
 * @param nurses by day and slot
 * @param doctors by group, day and slot
 * @param pharmacy whether it is open, by day and slot
 * @param patients in the order of their requests
 */
record ChtIInstance(
        String name,
        int days,
        int slots,
        int chairs,
        int patientsPerNurse,
        int[][] nurses,
        Map<Integer, int[][]> doctors,
        boolean[][] pharmacy,
        List<Patient> patients) {

    record Patient(int id, List<Session> sessions) {}

    /**
     * Lengths in slots.
     *
     * @param gap days since the session before; 0 for the first
     * @param sameDay the drug is mixed on the day, after the consultation; otherwise on the day or the day before
     */
    record Session(
            int gap, int doctorGroup, int consultation, int installation, boolean sameDay, int mixing, int treatment) {}

    /** How many sessions the instance is named for. */
    int sessions() {
        return Integer.parseInt(name.substring(0, name.indexOf('-')));
    }
}
