package org.infusary.order.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.Reason;

/** Urgent: as early as can be, and not later than {@code latest}. */
public record Urgent(LocalDate latest) implements Timing {
    /** The farthest a start may lie ahead of its last day: as much as the widest window of any order. */
    public static final int LONGEST_DAYS = 14;

    /** The days that may be the last one for an order that starts on a day. */
    public static DateWindow window(LocalDate startOn) {
        return new DateWindow(startOn, startOn.plusDays(LONGEST_DAYS));
    }

    @Override
    public TimingFields fields() {
        return TimingFields.of(this);
    }

    @Override
    public Reason why(LocalDate startOn) {
        return Reason.of("urgent-start", "Urgent: as early as can be from " + startOn + " on, by " + latest + ".");
    }

    @Override
    public LocalDate latestBegin(LocalDate usual, int days) {
        return latest;
    }

    @Override
    public Optional<LocalDate> startBy() {
        return Optional.of(latest);
    }

    @Override
    public LocalDate nearest(LocalDate planned, DateWindow window) {
        return window.from();
    }

    @Override
    public Optional<Reason> refusal(Optional<LocalDate> begin, LocalDate last) {
        return begin.filter(latest::isBefore)
                .map(day -> Reason.of(
                        "after-start-by", "The first cycle must begin by " + latest + ", not on " + day + "."));
    }
}
