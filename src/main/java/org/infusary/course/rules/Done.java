package org.infusary.course.rules;

import java.time.LocalDate;

/**
 * A cycle of which something was given, from which the rest of the course goes on.
 *
 * @param number 1 for the first cycle of the course
 * @param target its planned day 1
 * @param actualFirst its first day given
 * @param lastGiven its last day as given or booked
 */
public record Done(int number, LocalDate target, LocalDate actualFirst, LocalDate lastGiven) {
    public Done {
        if (number < 1 || lastGiven.isBefore(actualFirst)) {
            throw new IllegalArgumentException("cycles count from 1 and begin before they end");
        }
    }
}
