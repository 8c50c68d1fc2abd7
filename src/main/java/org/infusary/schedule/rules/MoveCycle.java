package org.infusary.schedule.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.DayId;
import org.infusary.schedule.rules.MoveDay.Standing;

/**
 * A cycle of a course as a move sees it.
 *
 * @param target the day the calendar rule gives for its day 1
 * @param window the days on which its day 1 may be
 * @param days in order, at least one
 */
public record MoveCycle(int number, LocalDate target, DateWindow window, List<MoveDay> days) {
    public MoveCycle {
        days = List.copyOf(days);
    }

    boolean has(DayId day) {
        return days.stream().anyMatch(one -> one.id().equals(day));
    }

    public MoveDay day(DayId id) {
        return days.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    /** The days that a visit stands for, in order. */
    List<MoveDay> firm() {
        return days.stream().filter(MoveDay::isFirm).toList();
    }

    /** Whether all its days are booked and none was given, missed or left out. */
    boolean isWhole() {
        return days.stream().allMatch(day -> day.standing() == Standing.BOOKED);
    }

    /** Whether something of it was given, or its visit has begun. */
    boolean isBegun() {
        return days.stream().anyMatch(day -> day.standing() == Standing.GIVEN);
    }

    /** Whether it is booked, whole or in part, and nothing of it was given. */
    boolean isFirmAhead() {
        return !isBegun() && !firm().isEmpty();
    }

    /** What is not given yet of the cycle. */
    List<MoveDay> left() {
        return days.stream().filter(MoveDay::isLeft).toList();
    }

    /** What is not given yet of the cycle from a day on, with everything that was missed before it. */
    List<MoveDay> restFrom(MoveDay from) {
        return days.stream()
                .filter(MoveDay::isLeft)
                .filter(day -> day.number() >= from.number() || day.standing() == Standing.OPEN)
                .toList();
    }

    /** What is not given yet of the cycle, one day aside. */
    public List<MoveDay> leftBeside(MoveDay one) {
        return days.stream().filter(day -> day.isLeft() && !day.equals(one)).toList();
    }

    /** The same with some of its days on other dates. */
    MoveCycle on(Map<DayId, LocalDate> put) {
        return new MoveCycle(
                number,
                target,
                window,
                days.stream()
                        .map(day -> day.on(put.getOrDefault(day.id(), day.date())))
                        .toList());
    }

    /** Whether some of its dates would change. */
    boolean isMovedBy(Map<DayId, LocalDate> put) {
        return days.stream()
                .anyMatch(day -> put.containsKey(day.id()) && !put.get(day.id()).equals(day.date()));
    }
}
