package org.infusary.schedule.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.infusary.course.rules.DateRules;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.Interval;

/**
 * The days that must be known of the centre for a move.
 *
 * @param cycle for the cycle that moves
 * @param seatsTo the last day on which a visit may come to sit
 * @param openTo the last day of which it must be known whether the centre is open, not before {@code seatsTo}
 */
public record MoveReach(DateWindow cycle, LocalDate seatsTo, LocalDate openTo) {
    /** How far behind its window and its dates a cycle is looked for another date. */
    static final int FARTHER_DAYS = 14;

    private static final int WEEK = 7;

    /**
     * @param wanted date of the wanted place; none is later
     * @param every how often cycles come round; empty when none follows
     */
    public static MoveReach of(
            MoveWish wish,
            List<MoveCycle> cycles,
            LocalDate today,
            Optional<LocalDate> wanted,
            DateRules rules,
            Optional<Interval> every) {
        DateWindow cycle = of(wish.cycle(cycles), today, wanted);
        MoveReach reach = new MoveReach(cycle, cycle.to(), cycle.to());
        if (wish.scope() == MoveScope.THIS_AND_LATER_CYCLES && every.isPresent()) {
            for (MoveCycle later : wish.later(cycles)) {
                reach = reach.with(later, rules, every.get());
            }
        }
        return reach;
    }

    private static DateWindow of(MoveCycle cycle, LocalDate today, Optional<LocalDate> wanted) {
        List<LocalDate> dates = Stream.concat(
                        Stream.of(today, cycle.window().to()),
                        cycle.firm().stream().map(MoveDay::date))
                .toList();
        LocalDate from = dates.stream().min(Comparator.naturalOrder()).orElseThrow();
        LocalDate to = Stream.concat(dates.stream(), wanted.stream())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new DateWindow(from, to.plusDays(FARTHER_DAYS + WEEK));
    }

    /** Wherever the cycle before it comes to stand, a cycle is due no later than an interval or the gap after the reach. */
    private MoveReach with(MoveCycle later, DateRules rules, Interval every) {
        LocalDate due = Stream.concat(
                        Stream.of(every.after(openTo), rules.earliestAfter(openTo)),
                        later.days().stream().map(MoveDay::date))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate to = due.plusDays(rules.windowAfter() + WEEK);
        return new MoveReach(cycle, later.isFirmAhead() ? to : seatsTo, to);
    }
}
