package org.infusary.schedule.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.infusary.course.rules.Lateness;

/**
 * How long a booked visit can wait; the least patient comes first in order.
 *
 * @param lateness where the patient will stand on the day of the visit; empty when no infusion came before or none comes round
 * @param until the last day on which it may be: the end of the window, or of the seven days of a cycle that has begun
 * @param start when it begins
 */
public record Urgency(Optional<Lateness> lateness, LocalDate until, Instant start) implements Comparable<Urgency> {
    private static final Comparator<Urgency> ORDER = Comparator.comparing(
                    (Urgency one) -> one.lateness().orElse(Lateness.ON_TIME), Comparator.reverseOrder())
            .thenComparing(Urgency::until)
            .thenComparing(Urgency::start);

    @Override
    public int compareTo(Urgency other) {
        return ORDER.compare(this, other);
    }
}
