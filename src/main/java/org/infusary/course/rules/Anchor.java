package org.infusary.course.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.infusary.kernel.Reason;

/**
 * The day the calendar rule gives for day 1 of a cycle, with the day it was counted from, so that the next one does not
 * drift over month ends.
 *
 * @param base the day the grid is counted from
 * @param count how many intervals {@code target} is after {@code base}
 * @param target planned day 1
 * @param reasons why this day
 */
public record Anchor(LocalDate base, int count, LocalDate target, List<Reason> reasons) {
    public Anchor {
        reasons = List.copyOf(reasons);
    }

    /** A new grid that begins on this day. */
    public static Anchor at(LocalDate target, Reason... reasons) {
        return new Anchor(target, 0, target, List.of(reasons));
    }

    /** This anchor, or a new grid from {@code earliest} when the target would be sooner. */
    public Anchor notBefore(LocalDate earliest, Reason reason) {
        return target.isBefore(earliest)
                ? new Anchor(
                        earliest,
                        0,
                        earliest,
                        Stream.concat(reasons.stream(), Stream.of(reason)).toList())
                : this;
    }
}
