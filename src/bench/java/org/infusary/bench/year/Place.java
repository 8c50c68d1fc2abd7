package org.infusary.bench.year;

import java.time.LocalDate;

/**
 * A chair from a tick of a date on.
 *
 * @param chair from 0
 * @param tick of five minutes from the opening on
 */
record Place(LocalDate date, int chair, int tick) {
    static final Place NOWHERE = new Place(LocalDate.MIN, -1, -1);
}
