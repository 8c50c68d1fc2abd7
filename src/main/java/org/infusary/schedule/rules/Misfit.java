package org.infusary.schedule.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.Reason;
import org.infusary.order.rules.Timing;

/** Why a booked visit of the first cycle no longer is where its order wants it. */
public final class Misfit {
    private Misfit() {}

    /**
     * The timing's own reason, or {@code outside-window} for a day 1 that the timing alone would take; empty when it fits.
     *
     * @param window the days on which day 1 may be by now
     * @param day number of the visit's day in the cycle, from 1
     */
    public static Optional<Reason> of(Timing timing, DateWindow window, int day, LocalDate date) {
        Optional<LocalDate> begin = Optional.of(date).filter(first -> day == 1);
        return timing.refusal(begin, date).or(() -> begin.filter(first -> !window.contains(first))
                .map(first -> Reason.of(
                        "outside-window",
                        "The first cycle may begin from " + window.from() + " to " + window.to() + ", not on " + first
                                + ".")));
    }
}
