package org.infusary.order.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.Reason;

/**
 * When the first cycle of an order must be, besides the day on which the order starts. The cycles after it are counted from
 * it as ever. All days and dates are the prescriber's; none has a default.
 */
public sealed interface Timing permits Routine, Urgent, BeforeProcedure, AfterEvent {
    /** Nothing but the start. */
    Timing ROUTINE = new Routine();

    /** The first day on which the first cycle may begin, if that is not for the order itself to say. */
    default Optional<LocalDate> start() {
        return Optional.empty();
    }

    default Priority priority() {
        return startBy().isPresent() ? Priority.URGENT : Priority.ROUTINE;
    }

    TimingFields fields();

    /** Why the first cycle is planned around a day. */
    Reason why(LocalDate startOn);

    /**
     * The last day on which the first cycle may begin.
     *
     * @param usual by the order's window
     * @param days of the first cycle
     */
    default LocalDate latestBegin(LocalDate usual, int days) {
        return usual;
    }

    /** The day by which an urgent first cycle must begin. */
    default Optional<LocalDate> startBy() {
        return Optional.empty();
    }

    /** The last day on which the first cycle may have any of its days; it is planned as late as that allows. */
    default Optional<LocalDate> lastDay() {
        return Optional.empty();
    }

    /** Whether a first cycle that cannot keep to its window is refused; else it is planned as soon as possible after it. */
    default boolean isFirm() {
        return startBy().isPresent() || lastDay().isPresent();
    }

    /** The day near which places for the first cycle are looked for. */
    default LocalDate nearest(LocalDate planned, DateWindow window) {
        return planned;
    }

    /** What the date of the order comes from that may still change; empty when none does. */
    default Optional<Occasion> occasion() {
        return Optional.empty();
    }

    /** The date of the occasion; empty while it is unknown, or when there is none. */
    default Optional<LocalDate> occasionOn() {
        return Optional.empty();
    }

    /** The same with its occasion on a date; itself when it has none. */
    default Timing on(LocalDate date) {
        return this;
    }

    /** Why nothing of the order may be held or booked; empty when it may. */
    default Optional<Reason> notBookable() {
        return Optional.empty();
    }

    /**
     * Why days of the first cycle may not be on dates; empty when they may.
     *
     * @param begin of its day 1; empty when that is not placed
     * @param last the latest date of those that are placed
     */
    default Optional<Reason> refusal(Optional<LocalDate> begin, LocalDate last) {
        return Optional.empty();
    }
}
