package org.infusary.schedule;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.infusary.kernel.DayId;
import org.infusary.kernel.VisitId;

/** Which days of a course are booked or held. */
record CourseSeats(List<Seat> seats) {
    CourseSeats {
        seats = List.copyOf(seats);
    }

    /** A visit that was not called off. */
    record Seat(DayId day, VisitId visit, boolean isHeld) {}

    Set<DayId> booked() {
        return among(seat -> !seat.isHeld(), Seat::day);
    }

    Set<DayId> heldDays() {
        return among(Seat::isHeld, Seat::day);
    }

    /** The visits that only a hold keeps. */
    Set<VisitId> held() {
        return among(Seat::isHeld, Seat::visit);
    }

    private <T> Set<T> among(Predicate<Seat> wanted, Function<Seat, T> part) {
        return seats.stream().filter(wanted).map(part).collect(Collectors.toSet());
    }
}
