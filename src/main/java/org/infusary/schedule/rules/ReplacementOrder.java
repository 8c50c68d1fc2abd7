package org.infusary.schedule.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** In which order cycles move, so that none meets one that is still to go: on a chair, or as the same patient. */
final class ReplacementOrder {
    private ReplacementOrder() {}

    /**
     * Those that find places, and behind them those that do not; empty when some would have to go round in a circle.
     *
     * @param order to keep where nothing else is asked for
     * @param places of those that find some
     */
    static Optional<List<DisplacedCycle>> of(List<DisplacedCycle> order, Map<DisplacedCycle, List<Placement>> places) {
        List<DisplacedCycle> waiting =
                new ArrayList<>(order.stream().filter(places::containsKey).toList());
        List<DisplacedCycle> gone = new ArrayList<>();
        while (!waiting.isEmpty()) {
            List<DisplacedCycle> free = waiting.stream()
                    .filter(cycle -> waiting.stream()
                            .noneMatch(other -> other != cycle
                                    && isInTheWay(other, places(places, other), cycle, places(places, cycle))))
                    .toList();
            if (free.isEmpty()) {
                return Optional.empty();
            }
            gone.addAll(free);
            waiting.removeAll(free);
        }
        order.stream().filter(cycle -> !places.containsKey(cycle)).forEach(gone::add);
        return Optional.of(gone);
    }

    private static List<Placement> places(Map<DisplacedCycle, List<Placement>> places, DisplacedCycle cycle) {
        return Objects.requireNonNull(places.get(cycle));
    }

    private static boolean isInTheWay(
            DisplacedCycle other, List<Placement> othersMoves, DisplacedCycle cycle, List<Placement> moves) {
        return othersMoves.stream()
                .map(move ->
                        Objects.requireNonNull(other.booked().get(move.dayId())).seat())
                .anyMatch(left -> moves.stream()
                        .anyMatch(move -> (move.where().isSameChairAs(left.where())
                                        || other.patient().equals(cycle.patient()))
                                && move.times().window().overlaps(left.times().window())));
    }
}
