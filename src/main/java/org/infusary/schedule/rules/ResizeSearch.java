package org.infusary.schedule.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds room for visits of one cycle that give other grams and so last longer or shorter. Dates stay. A visit that fits
 * where it sits stays there; another one goes to the best place of its date.
 */
public final class ResizeSearch {
    private ResizeSearch() {}

    /**
     * A booked day.
     *
     * @param day with the shape that it shall have
     * @param seat where it sits
     */
    public record Resized(MoveDay day, Seat seat) {}

    /**
     * All of them, or what stands in the way of each that has no place.
     *
     * @param days of one cycle, at least one
     * @param input without them
     */
    public static MoveAnswer find(int cycle, List<Resized> days, MoveInput input) {
        MovePlaces places = new MovePlaces(cycle, input);
        List<Placement> placed = new ArrayList<>();
        List<Binding> bindings = new ArrayList<>();
        for (Resized one : days) {
            MoveAnswer found = place(one, places);
            found.ways().forEach(way -> placed.addAll(way.placements()));
            bindings.addAll(found.bindings());
        }
        return bindings.isEmpty()
                ? MoveAnswer.of(List.of(new Offer(placed, List.of())))
                : MoveAnswer.impossible(List.of(), bindings);
    }

    private static MoveAnswer place(Resized one, MovePlaces places) {
        MoveDay day = one.day();
        LocalDate date = day.date();
        if (date.isBefore(places.input().today())) {
            return MoveAnswer.impossible(List.of(), List.of(MovePlaces.inThePast(one.seat())));
        }
        VisitTimes times = day.shape().at(one.seat().start());
        boolean stays = !times.nursed().start().isBefore(places.input().notBefore())
                && places.room(date, one.seat(), times).isEmpty();
        if (stays) {
            return MoveAnswer.of(
                    List.of(new Offer(List.of(places.placement(day, date, one.seat(), times)), List.of())));
        }
        SearchAnswer found = places.search(List.of(day), List.of(date), List.of(List.of(date)), 1);
        return found.offers().isEmpty()
                ? MoveAnswer.impossible(List.of(), MovePlaces.bindings(found))
                : MoveAnswer.of(found.offers());
    }
}
