package org.infusary.schedule.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.infusary.course.rules.ConsecutiveDays;
import org.infusary.kernel.ChairKind;
import org.infusary.kernel.DateWindow;

/**
 * Room for a booked cycle that has to move into its window because one before it moved: on the dates on which it fits, the
 * nearest to its target, of two equally near ones the earlier. On these dates each visit keeps its chair and its hour of the
 * day if all of them can, else the {@link SlotSearch} puts them, on chairs of the kind they had if that was a special one.
 * Days of the cycle that are not booked yet keep their place between the others.
 */
final class LaterPlaces {
    private final MoveCycle cycle;
    private final DateWindow window;
    private final MoveInput input;
    private final MovePlaces places;
    private final List<MoveDay> left;
    private final List<MoveDay> booked;
    private final List<List<LocalDate>> dates;

    /**
     * Room that was found.
     *
     * @param dates of all days that are left of the cycle
     * @param places of its booked ones
     */
    record Found(List<LocalDate> dates, List<Placement> places) {}

    LaterPlaces(MoveCycle cycle, DateWindow window, LocalDate target, MoveInput input) {
        this.cycle = cycle;
        this.window = window;
        this.input = input;
        this.places = new MovePlaces(cycle.number(), input);
        this.left = cycle.left();
        this.booked = cycle.firm();
        this.dates = window.from()
                .datesUntil(window.to().plusDays(1))
                .sorted(Comparator.comparing((LocalDate date) -> Math.abs(date.toEpochDay() - target.toEpochDay()))
                        .thenComparing(Comparator.naturalOrder()))
                .flatMap(first ->
                        ConsecutiveDays.from(first, left.size(), input.rules().consecutive(), input.open()).stream())
                .toList();
    }

    Optional<Found> best() {
        return dates.stream().flatMap(list -> on(list).stream()).findFirst();
    }

    /** What stands in the way where there is no room. */
    List<Binding> bindings() {
        if (dates.isEmpty()) {
            Instant from = window.from().atStartOfDay(input.marks().zone()).toInstant();
            return List.of(new Binding(
                    Resource.DATES,
                    from,
                    "no-dates-left",
                    "cycle " + cycle.number() + " may begin from " + window.from() + " to " + window.to()
                            + ", and its days fit nowhere there"));
        }
        List<List<LocalDate>> ofBooked = dates.stream().map(this::ofBooked).toList();
        return MovePlaces.bindings(places.search(booked, ofBooked.get(0), ofBooked, 1, kind())).stream()
                .map(binding -> new Binding(
                        binding.resource(),
                        binding.at(),
                        binding.code(),
                        "cycle " + cycle.number() + ": " + binding.detail()))
                .toList();
    }

    private Optional<Found> on(List<LocalDate> list) {
        List<LocalDate> on = ofBooked(list);
        return alike(on)
                .or(() -> places.search(booked, on, List.of(on), 1, kind()).offers().stream()
                        .findFirst()
                        .map(Offer::placements))
                .map(found -> new Found(list, found));
    }

    /** The dates of the booked days, of one for each day that is left. */
    private List<LocalDate> ofBooked(List<LocalDate> list) {
        return IntStream.range(0, left.size())
                .filter(day -> booked.contains(left.get(day)))
                .mapToObj(list::get)
                .toList();
    }

    /** Every visit where it is at its hour; empty when one of them cannot. */
    private Optional<List<Placement>> alike(List<LocalDate> on) {
        List<Placement> found = new ArrayList<>();
        for (int day = 0; day < booked.size(); day++) {
            MoveDay one = booked.get(day);
            Taken was = seat(one);
            LocalTime hour = was.times().start().atZone(input.marks().zone()).toLocalTime();
            Seat seat = new Seat(
                    was.where(),
                    on.get(day).atTime(hour).atZone(input.marks().zone()).toInstant());
            VisitTimes times = one.shape().at(seat.start());
            if (!places.bindings(on.get(day), seat, times).isEmpty()) {
                return Optional.empty();
            }
            found.add(places.placement(one, on.get(day), seat, times));
        }
        return Optional.of(found);
    }

    /** The special kind of chair that one of the visits sits on; empty when they sit on plain ones. */
    private Optional<ChairKind> kind() {
        return booked.stream()
                .flatMap(day -> places.kind(day.date(), seat(day).where()).stream())
                .filter(kind -> kind != ChairKind.CHAIR)
                .findFirst();
    }

    private Taken seat(MoveDay day) {
        return Objects.requireNonNull(input.seats().get(day.id()));
    }
}
