package org.infusary.waiting.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.infusary.kernel.DateWindow;
import org.jspecify.annotations.Nullable;

/**
 * On which dates somebody can wait: what is wanted, as far as the rules of the cycle and the calendar allow it.
 *
 * @param today nothing is waited for before
 * @param window on which day 1 of the cycle may be
 * @param days of the cycle that are not left out
 */
public record WaitingDates(LocalDate today, DateWindow window, int days) {
    /** The days of a cycle lie within seven days, first to last. */
    private static final int LONGEST_SPAN = 7;

    /** All that the rules allow; empty when the window has passed. */
    public Optional<DateWindow> lawful() {
        return between(window.from(), window.to().plusDays(days > 1 ? LONGEST_SPAN - 1L : 0));
    }

    /**
     * The part of the wanted dates that is lawful; empty when none is.
     *
     * @param from null: from the first lawful one on
     * @param to null: to the last lawful one
     */
    public Optional<DateWindow> of(@Nullable LocalDate from, @Nullable LocalDate to) {
        return lawful().flatMap(all -> between(
                from == null || from.isBefore(all.from()) ? all.from() : from,
                to == null || to.isAfter(all.to()) ? all.to() : to));
    }

    private Optional<DateWindow> between(LocalDate from, LocalDate to) {
        LocalDate begin = from.isBefore(today) ? today : from;
        return begin.isAfter(to) ? Optional.empty() : Optional.of(new DateWindow(begin, to));
    }
}
