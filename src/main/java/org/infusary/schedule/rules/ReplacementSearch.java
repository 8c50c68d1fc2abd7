package org.infusary.schedule.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.DayId;
import org.infusary.schedule.rules.ReplacementPlanning.PlacedSeat;

/**
 * Re-places visits that lost their places: cycle by cycle, those that can wait least first, each as near to its old place as
 * it comes: on its own date, else on the nearest date of its window; on one chair and at one hour through the cycle if that
 * can be had; then on the same kind of chair, near its old hour, on its old chair, where the nurses are least busy. When some find no place, they are
 * put first and all is tried again, a few times; the try with the fewest visits left over counts. Then those that stand alone
 * are placed once more, all together by {@link ReplacementPlanning}, which stands unless it leaves more of them over. The same
 * input gives the same answer.
 */
public final class ReplacementSearch {
    private static final int MOST_TRIES = 5;
    /** The old hour itself is best; others count in steps of so many minutes away from it. */
    private static final int NEAR_MINUTES = 30;

    private final ReplacementInput input;
    private final ReplacementBoard board;
    private final Map<CourseId, List<MoveCycle>> courses;
    private final Map<DisplacedCycle, List<Placement>> found = new IdentityHashMap<>();
    private final List<DisplacedCycle> order;

    private ReplacementSearch(ReplacementInput input, List<DisplacedCycle> order) {
        this.input = input;
        this.board = new ReplacementBoard(input);
        this.courses = new HashMap<>(input.courses());
        this.order = order;
        order.stream().filter(cycle -> cycle.stuck().isEmpty()).forEach(cycle -> place(cycle)
                .ifPresent(places -> keep(cycle, places)));
    }

    /**
     * What becomes of every displaced cycle, in the order in which they got their places: written in this order, no visit
     * meets one that is still to go.
     */
    public static List<Replacement> replace(ReplacementInput input) {
        List<DisplacedCycle> next = input.displaced().stream()
                .sorted(Comparator.comparing(DisplacedCycle::urgency)
                        .thenComparing(cycle -> cycle.course().value())
                        .thenComparing(DisplacedCycle::number))
                .toList();
        Set<List<DisplacedCycle>> tried = new HashSet<>();
        ReplacementSearch best = null;
        while (tried.size() < MOST_TRIES && tried.add(next)) {
            ReplacementSearch now = new ReplacementSearch(input, next);
            best = best == null || now.visitsLeftOver() < best.visitsLeftOver() ? now : best;
            next = now.leftOverFirst();
        }
        ReplacementSearch online = Objects.requireNonNull(best);
        return online.planned().orElse(online).answer();
    }

    /**
     * The same with those that stand alone placed together by the planning engine; empty when that leaves more of them over,
     * or cannot be written one after the other.
     */
    private Optional<ReplacementSearch> planned() {
        List<DisplacedCycle> alone = input.displaced().stream()
                .filter(this::standsAlone)
                .sorted(Comparator.comparing(DisplacedCycle::urgency)
                        .thenComparing(cycle -> cycle.course().value()))
                .toList();
        Map<DisplacedCycle, PlacedSeat> seats = new ReplacementPlanning(input, board, alone).places();
        long before = alone.stream().filter(found::containsKey).count();
        if (seats.isEmpty() || seats.size() < before) {
            return Optional.empty();
        }
        Map<DisplacedCycle, List<Placement>> places = new IdentityHashMap<>(found);
        alone.forEach(places::remove);
        ReplacementBoard all = new ReplacementBoard(input);
        places.forEach(all::move);
        seats.forEach((cycle, seat) -> all.sit(cycle, seat.date(), seat.seat()));
        for (Map.Entry<DisplacedCycle, PlacedSeat> one : seats.entrySet()) {
            Optional<Placement> place = all.place(
                    one.getKey(), one.getValue().date(), one.getValue().seat());
            if (place.isEmpty()) {
                return Optional.empty();
            }
            places.put(one.getKey(), List.of(place.get()));
        }
        return ReplacementOrder.of(order, places).map(inTurn -> new ReplacementSearch(input, inTurn, places));
    }

    /** Nothing goes with its one booked visit, which is on a chair, and its patient has lost no other one. */
    private boolean standsAlone(DisplacedCycle cycle) {
        return cycle.stuck().isEmpty()
                && cycle.booked().size() == 1
                && cycle.booked().values().stream()
                        .noneMatch(booked -> booked.seat().where().isHome()
                                || booked.shape().travel().isHome())
                && input.displaced().stream()
                        .noneMatch(other -> other != cycle && other.patient().equals(cycle.patient()));
    }

    private ReplacementSearch(
            ReplacementInput input, List<DisplacedCycle> order, Map<DisplacedCycle, List<Placement>> places) {
        this.input = input;
        this.board = new ReplacementBoard(input);
        this.courses = new HashMap<>(input.courses());
        this.order = order;
        order.stream()
                .filter(places::containsKey)
                .forEach(cycle -> keep(cycle, Objects.requireNonNull(places.get(cycle))));
    }

    private void keep(DisplacedCycle cycle, List<Placement> places) {
        courses.put(cycle.course(), dates(cycle).moved(places));
        board.move(cycle, places);
        found.put(cycle, places);
    }

    private ReplacementDates dates(DisplacedCycle cycle) {
        return new ReplacementDates(input, Objects.requireNonNull(courses.get(cycle.course())), cycle);
    }

    private Optional<List<Placement>> place(DisplacedCycle cycle) {
        return dates(cycle).ways().stream()
                .flatMap(wish -> best(cycle, wish).stream())
                .findFirst();
    }

    private Optional<List<Placement>> best(DisplacedCycle cycle, CycleWish wish) {
        return new CyclePlaces(sought(cycle, wish), wish)
                .waysOnFirstDates().stream().min(nearest(cycle)).map(Candidate::placements);
    }

    private SearchInput sought(DisplacedCycle cycle, CycleWish wish) {
        Set<LocalDate> dates = Stream.of(List.of(wish.planned()), wish.dates(), wish.later())
                .flatMap(Collection::stream)
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
        return new SearchInput(
                board.without(cycle, dates),
                List.of(wish),
                1,
                board.patientTaken(cycle),
                input.notBefore(),
                cycle.kindWanted(),
                1);
    }

    private Comparator<Candidate> nearest(DisplacedCycle cycle) {
        return Comparator.comparingInt(Candidate::list)
                .thenComparing(Candidate::manner)
                .thenComparingInt(way -> otherKinds(cycle, way))
                .thenComparingInt(way -> (minutesAway(cycle, way) + NEAR_MINUTES - 1) / NEAR_MINUTES)
                .thenComparingInt(way -> otherChairs(cycle, way))
                .thenComparing(Candidate.BEST_FIRST);
    }

    private static int otherKinds(DisplacedCycle cycle, Candidate way) {
        return (int) way.seats().stream()
                .flatMap(seat -> seat.day().seat(seat.where()).kind().stream())
                .filter(kind -> kind != cycle.kind())
                .count();
    }

    private int minutesAway(DisplacedCycle cycle, Candidate way) {
        int away = 0;
        for (int day = 0; day < way.seats().size(); day++) {
            Candidate.Seat seat = way.seats().get(day);
            int old = input.marks()
                    .minuteOfDay(
                            was(cycle, way.wish().days().get(day).id()).times().start());
            away += Math.abs(seat.day().load().minuteOfDay(seat.start()) - old);
        }
        return away;
    }

    private static int otherChairs(DisplacedCycle cycle, Candidate way) {
        int others = 0;
        for (int day = 0; day < way.seats().size(); day++) {
            DayId id = way.wish().days().get(day).id();
            others += way.seats().get(day).where().equals(was(cycle, id).where()) ? 0 : 1;
        }
        return others;
    }

    private static Taken was(DisplacedCycle cycle, DayId day) {
        return Objects.requireNonNull(cycle.booked().get(day)).seat();
    }

    private List<DisplacedCycle> leftOver() {
        return order.stream()
                .filter(cycle -> cycle.stuck().isEmpty() && !found.containsKey(cycle))
                .toList();
    }

    private int visitsLeftOver() {
        return leftOver().stream().mapToInt(cycle -> cycle.lost().size()).sum();
    }

    private List<DisplacedCycle> leftOverFirst() {
        List<DisplacedCycle> next = new ArrayList<>(leftOver());
        order.stream().filter(cycle -> !next.contains(cycle)).forEach(next::add);
        return next;
    }

    private List<Replacement> answer() {
        return order.stream().map(this::answer).toList();
    }

    private Replacement answer(DisplacedCycle cycle) {
        if (cycle.stuck().isPresent()) {
            return new Replacement(cycle, List.of(), cycle.stuck(), Optional.empty());
        }
        List<Placement> places = found.get(cycle);
        if (places != null) {
            return new Replacement(cycle, places, Optional.empty(), Optional.empty());
        }
        CycleWish told = dates(cycle).told();
        return new Replacement(
                cycle, List.of(), Optional.empty(), Optional.of(new CyclePlaces(sought(cycle, told), told).refusal()));
    }
}
