package org.infusary.ledger.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.infusary.kernel.Grams;
import org.jspecify.annotations.Nullable;

/**
 * What a patient was given last: the days of a multi-day course count together, as the rules reference takes
 * {@code liveVaccine} (R15; summing them is its inference).
 *
 * @param from first day
 * @param to last day
 * @param grams of all days; null when those of any day are not known
 */
public record LastCourse(
        LocalDate from, LocalDate to, @Nullable Grams grams) {
    /** First to last day of one course span at most so many days: as the days of a cycle do. */
    private static final int LONGEST_SPAN = 7;

    /** @param grams null when not known */
    public record Day(LocalDate on, @Nullable Grams grams) {}

    /**
     * @param days everything given, in any order, several of one day too
     * @return empty when nothing was
     */
    public static Optional<LastCourse> of(Collection<Day> days) {
        return days.stream().map(Day::on).max(Comparator.naturalOrder()).map(last -> endingOn(last, days));
    }

    private static LastCourse endingOn(LocalDate last, Collection<Day> days) {
        List<Day> course = days.stream()
                .filter(day -> day.on().plusDays(LONGEST_SPAN).isAfter(last))
                .toList();
        LocalDate first =
                course.stream().map(Day::on).min(Comparator.naturalOrder()).orElseThrow();
        Grams sum = Grams.ZERO;
        for (Day day : course) {
            Grams grams = day.grams();
            if (grams == null) {
                return new LastCourse(first, last, null);
            }
            sum = sum.plus(grams);
        }
        return new LastCourse(first, last, sum);
    }
}
