package org.infusary.order.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.infusary.kernel.Reason;
import org.jspecify.annotations.Nullable;

/**
 * After an event whose date is not known when the order is placed. Until it is, the course is only projected, for the day
 * that is expected.
 *
 * @param daysAfter from the event to the first day on which the first cycle may begin, 0 to {@value #MOST_DAYS}
 * @param occurredOn null until it was recorded
 */
public record AfterEvent(
        AwaitedEvent event,
        int daysAfter,
        LocalDate expectedOn,
        @Nullable LocalDate occurredOn) implements Timing {
    /** A plausibility of ours. */
    public static final int MOST_DAYS = 366;

    @Override
    public Optional<LocalDate> start() {
        return Optional.of(first());
    }

    @Override
    public TimingFields fields() {
        return TimingFields.of(this);
    }

    @Override
    public Reason why(LocalDate startOn) {
        return occurredOn == null
                ? Reason.of("expected-event", daysAfter + " day(s) after the event expected on " + expectedOn + ".")
                : Reason.of("after-event", daysAfter + " day(s) after the event on " + occurredOn + ".");
    }

    @Override
    public Optional<Occasion> occasion() {
        return Optional.of(Occasion.EVENT);
    }

    @Override
    public Optional<LocalDate> occasionOn() {
        return Optional.ofNullable(occurredOn);
    }

    @Override
    public Timing on(LocalDate date) {
        return new AfterEvent(event, daysAfter, expectedOn, date);
    }

    @Override
    public Optional<Reason> notBookable() {
        return occurredOn == null
                ? Optional.of(Reason.of(
                        "event-not-recorded",
                        "The event that the order waits for has no date yet: the course is only projected."))
                : Optional.empty();
    }

    @Override
    public Optional<Reason> refusal(Optional<LocalDate> begin, LocalDate last) {
        return begin.filter(day -> day.isBefore(first()))
                .map(day -> Reason.of(
                        "too-soon-after-event",
                        "The first cycle may not begin before " + first() + ", " + daysAfter
                                + " day(s) after the event."));
    }

    private LocalDate first() {
        return (occurredOn == null ? expectedOn : occurredOn).plusDays(daysAfter);
    }
}
