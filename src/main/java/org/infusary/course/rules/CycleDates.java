package org.infusary.course.rules;

import java.time.LocalDate;
import java.util.List;
import org.infusary.kernel.Interval;
import org.infusary.kernel.Reason;

/**
 * From one cycle to the target of the next.
 *
 * <p>Source: rules reference, {@code intervals.lateRule} (R31): a missed dose is given as soon as possible, then the
 * interval resumes; whether the calendar moves is the order's recorded choice.
 */
public record CycleDates(Interval every, DateRules rules) {

    /**
     * The target after a cycle.
     *
     * <ol>
     *   <li>Began inside its window: counted from the planned day ({@code grid-kept}).
     *   <li>Otherwise: counted from the day it began ({@code re-anchored}).
     *   <li>The order may force one or the other ({@code grid-forced}, {@code actual-forced}).
     *   <li>Never sooner than the minimum gap after the last day given ({@code minimum-gap}); the grid then goes on from
     *       there.
     * </ol>
     *
     * @param planned of the cycle that was given or booked
     * @param began its day 1 as given or booked
     * @param lastGiven its last day as given or booked
     */
    public Anchor after(Anchor planned, LocalDate began, LocalDate lastGiven) {
        Anchor counted =
                switch (rules.anchoring()) {
                    case GRID -> onGrid(planned, Reason.of("grid-forced", "The order counts from the planned day."));
                    case ACTUAL ->
                        from(
                                began,
                                Reason.of("actual-forced", "The order counts from the day the cycle before began."));
                    case AUTO ->
                        rules.around(planned.target()).contains(began)
                                ? onGrid(
                                        planned,
                                        Reason.of(
                                                "grid-kept",
                                                "The cycle before began inside its window: counted from its planned day."))
                                : from(
                                        began,
                                        Reason.of(
                                                "re-anchored",
                                                "The cycle before began on " + began
                                                        + ", outside its window: counted from that day.",
                                                "R31"));
                };
        return counted.notBefore(rules.earliestAfter(lastGiven), minimumGap(lastGiven));
    }

    /**
     * The anchor of a cycle whose target is known: on the same grid when it falls on it, else a grid of its own.
     *
     * @param expected of an earlier or the same cycle
     * @param later how many cycles after {@code expected}; more than 0 when cycles were skipped
     */
    public Anchor known(Anchor expected, int later, LocalDate target) {
        int count = expected.count() + later;
        return every.times(count, expected.base()).equals(target)
                ? new Anchor(expected.base(), count, target, expected.reasons())
                : Anchor.at(target);
    }

    static Reason minimumGap(LocalDate lastGiven) {
        return Reason.of("minimum-gap", "Not sooner: the last day before it is " + lastGiven + ".");
    }

    private Anchor onGrid(Anchor planned, Reason reason) {
        int count = planned.count() + 1;
        return new Anchor(planned.base(), count, every.times(count, planned.base()), List.of(reason));
    }

    private Anchor from(LocalDate began, Reason reason) {
        return new Anchor(began, 1, every.after(began), List.of(reason));
    }
}
