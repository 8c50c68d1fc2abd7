package org.infusary.bench.year;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** How a centre finds places. Both policies are asked the same, see the same book and keep the same rules. */
interface Policy {
    /**
     * What is to be placed.
     *
     * @param visits one for each date of a list
     * @param dates lists of dates on which the visits may be, in order of time
     * @param around the date as planned; for visits that have to move the one they were booked on
     * @param move whether the visits had places
     * @param lastChair of the patient, below 0 for none
     */
    record Ask(List<Visit> visits, List<List<LocalDate>> dates, LocalDate around, boolean move, int lastChair) {}

    /** One place for each visit; empty when there are none. */
    List<Place> place(Ask ask, Books books);

    /** In which order visits that lost their places are placed again. */
    Comparator<Visit> order();

    String name();
}
