package org.infusary.schedule.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.TimeWindow;
import org.infusary.site.rules.ChairDay;

/** Who sits on which of some chairs of one kind on one date. */
final class ChairSeats {
    private static final long NOBODY_BEFORE = Long.MAX_VALUE;

    private final List<ChairDay> chairs;
    private final Map<ChairId, List<SeatedVisit>> seats = new LinkedHashMap<>();

    ChairSeats(List<ChairDay> chairs) {
        this.chairs = chairs;
        chairs.forEach(chair -> seats.put(chair.chair(), new ArrayList<>()));
    }

    /** Nothing for a visit on another chair. */
    void add(SeatedVisit visit) {
        Optional.ofNullable(seats.get(visit.chair())).ifPresent(there -> there.add(visit));
    }

    Stream<SeatedVisit> visits() {
        return seats.values().stream().flatMap(List::stream);
    }

    int wishesKept() {
        return (int) visits().filter(visit -> visit.wishes(visit.chair())).count();
    }

    /**
     * The same visits, in order of their starts each on the chair that ranks lowest by the seconds to its nearest visit; of those
     * alike on the one wished for, then on its own, then on the first of the centre's. Empty when one of them finds no chair:
     * those that stay, and closed chairs, may leave none that is free throughout.
     */
    Optional<ChairSeats> anew(LongUnaryOperator rank) {
        ChairSeats anew = new ChairSeats(chairs);
        visits().filter(SeatedVisit::stays).forEach(anew::add);
        List<SeatedVisit> others = visits().filter(visit -> !visit.stays())
                .sorted(SeatedVisit.BY_START)
                .toList();
        for (SeatedVisit visit : others) {
            Optional<ChairDay> chair = anew.best(visit, rank);
            if (chair.isEmpty()) {
                return Optional.empty();
            }
            anew.add(visit.on(chair.get().chair()));
        }
        return Optional.of(anew);
    }

    private Optional<ChairDay> best(SeatedVisit visit, LongUnaryOperator rank) {
        return chairs.stream()
                .filter(chair -> isFree(chair, visit.window()))
                .min(Comparator.comparingLong((ChairDay chair) -> rank.applyAsLong(pause(chair, visit)))
                        .thenComparing(chair -> !visit.wishes(chair.chair()))
                        .thenComparing(chair -> !chair.chair().equals(visit.chair())));
    }

    private boolean isFree(ChairDay chair, TimeWindow window) {
        return chair.closed().stream().noneMatch(window::overlaps)
                && at(chair).stream().map(SeatedVisit::window).noneMatch(window::overlaps);
    }

    private long pause(ChairDay chair, SeatedVisit visit) {
        return at(chair).stream().mapToLong(visit::secondsFrom).min().orElse(NOBODY_BEFORE);
    }

    private List<SeatedVisit> at(ChairDay chair) {
        return Objects.requireNonNull(seats.get(chair.chair()));
    }

    /** For each visit the seconds from the one before it on its chair, those that are first on theirs without an end. */
    LongStream pauses() {
        return seats.values().stream().flatMapToLong(ChairSeats::pauses);
    }

    private static LongStream pauses(List<SeatedVisit> there) {
        List<SeatedVisit> inTurn = there.stream().sorted(SeatedVisit.BY_START).toList();
        return LongStream.range(0, inTurn.size())
                .map(next ->
                        next == 0 ? NOBODY_BEFORE : inTurn.get((int) next).secondsFrom(inTurn.get((int) next - 1)));
    }
}
