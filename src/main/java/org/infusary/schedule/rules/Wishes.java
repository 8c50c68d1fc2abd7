package org.infusary.schedule.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.ChairKind;

/**
 * What is wished of places. A need is kept or there is no offer; all else is kept if it can be.
 *
 * @param need only chairs of this kind; empty: any, plain chairs first
 * @param companion someone comes along; nothing is known of seats, so that an offer only reminds of it
 * @param weekdays empty: any
 * @param earliest start by the centre's clock; empty: any
 * @param latest start by the centre's clock, itself included; empty: any
 * @param chair empty: none in particular
 * @param kind empty: none in particular
 */
public record Wishes(
        Optional<ChairKind> need,
        boolean companion,
        Set<DayOfWeek> weekdays,
        Optional<LocalTime> earliest,
        Optional<LocalTime> latest,
        Optional<ChairId> chair,
        Optional<ChairKind> kind) {
    public Wishes {
        weekdays = weekdays.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(weekdays));
    }

    /** Nothing but a kind of chair. */
    public static Wishes of(Optional<ChairKind> need) {
        return new Wishes(
                need, false, Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    boolean takes(LocalDate date) {
        return weekdays.isEmpty() || weekdays.contains(date.getDayOfWeek());
    }

    /** @param minuteOfDay of the centre's clock */
    boolean takesHour(int minuteOfDay) {
        return hours().takes(minuteOfDay);
    }

    StartHours hours() {
        return new StartHours(earliest, latest);
    }

    /** At home nothing is wished of chairs. */
    boolean takesChair(Where where) {
        return chair.isEmpty() || where.isHome() || where.chair().equals(chair);
    }

    /** @param one empty at home, where nothing is wished of chairs */
    boolean takesKind(Optional<ChairKind> one) {
        return kind.isEmpty() || one.isEmpty() || one.equals(kind);
    }

    /** How many wishes a place there trades, 0 to 2. */
    int tradedOn(Where where, Optional<ChairKind> itsKind) {
        return (takesChair(where) ? 0 : 1) + (takesKind(itsKind) ? 0 : 1);
    }
}
