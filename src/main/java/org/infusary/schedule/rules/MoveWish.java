package org.infusary.schedule.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.infusary.kernel.DayId;
import org.infusary.schedule.rules.MoveDay.Standing;

/**
 * What shall move, and how.
 *
 * @param day the day of the course whose visit was asked for
 * @param wanted where that visit shall go; empty: the best place on another date
 */
public record MoveWish(DayId day, MoveAction action, MoveScope scope, Optional<Seat> wanted) {
    /** The booked days of the cycle of the day asked for that move, in order; that day is the first. */
    public List<MoveDay> moving(List<MoveCycle> cycles) {
        MoveCycle cycle = cycle(cycles);
        MoveDay asked = cycle.day(day);
        return scope.takesRestOfCycle()
                ? cycle.days().stream()
                        .filter(one -> one.number() >= asked.number() && one.standing() == Standing.BOOKED)
                        .toList()
                : List.of(asked);
    }

    /** All booked days that may leave their places: those that move, and those of later cycles that may go along. */
    public List<MoveDay> leaving(List<MoveCycle> cycles) {
        Stream<MoveDay> along = scope == MoveScope.THIS_AND_LATER_CYCLES
                ? later(cycles).stream().filter(MoveCycle::isFirmAhead).flatMap(cycle -> cycle.firm().stream())
                : Stream.empty();
        return Stream.concat(moving(cycles).stream(), along).toList();
    }

    /** The days that a move leaves out, in order. */
    public List<MoveDay> omitted(List<MoveCycle> cycles) {
        MoveCycle cycle = cycle(cycles);
        MoveDay asked = cycle.day(day);
        return switch (action) {
            case SHIFT_REMAINING, FILL -> List.of();
            case COMPRESS, OMIT -> List.of(asked);
            case CEASE_CYCLE -> cycle.restFrom(asked);
        };
    }

    /** The cycle of the day asked for. */
    MoveCycle cycle(List<MoveCycle> cycles) {
        return cycles.stream().filter(one -> one.has(day)).findFirst().orElseThrow();
    }

    /** The cycles after it, in order. */
    List<MoveCycle> later(List<MoveCycle> cycles) {
        int number = cycle(cycles).number();
        return cycles.stream().filter(cycle -> cycle.number() > number).toList();
    }
}
