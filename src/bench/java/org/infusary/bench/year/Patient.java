package org.infusary.bench.year;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.infusary.schedule.rules.VisitShape;

/**
 * Someone who will come, as drawn.
 *
 * @param requested when the centre hears of the patient
 * @param planned day 1 of the first cycle
 * @param urgent an add-on: one cycle that begins as soon as can be
 * @param firstDays days of the first cycle
 * @param days of each later cycle
 * @param first every visit of the first cycle
 * @param usual every later visit
 * @param cycles until the patient leaves
 */
record Patient(
        int number,
        LocalDate requested,
        LocalDate planned,
        boolean urgent,
        int intervalDays,
        int firstDays,
        int days,
        VisitShape first,
        VisitShape usual,
        int cycles) {

    List<VisitShape> shapes(int cycle) {
        return cycle == 1 ? Collections.nCopies(firstDays, first) : Collections.nCopies(days, usual);
    }
}
