package org.infusary.schedule.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.infusary.kernel.ChairKind;
import org.infusary.kernel.TimeWindow;
import org.infusary.schedule.rules.placing.After;
import org.infusary.schedule.rules.placing.Budget;
import org.infusary.schedule.rules.placing.Centre;
import org.infusary.schedule.rules.placing.CourseToPlace;
import org.infusary.schedule.rules.placing.Demand;
import org.infusary.schedule.rules.placing.Outcome;
import org.infusary.schedule.rules.placing.PlacedVisit;
import org.infusary.schedule.rules.placing.PlanSearch;
import org.infusary.schedule.rules.placing.Pool;
import org.infusary.schedule.rules.placing.Seat;
import org.infusary.schedule.rules.placing.Step;
import org.infusary.schedule.rules.placing.VisitToPlace;

/**
 * Places lost visits that stand alone on chairs all together, by the planning engine: the nurses are one pool, each chair is one, and
 * the open days of the windows are its days. A day farther away costs more than any hour; the old chair is tried first. The
 * budget is in rounds, so the same question gets the same answer.
 */
final class ReplacementPlanning {
    private static final long ROUNDS = 500;
    private static final long SEED = 1;
    private static final int NURSES = 0;
    private static final int FIRST_CHAIR = 1;
    private static final long PER_DAY = 10_000;
    private static final long UNPLACED = 100_000_000;

    private final ReplacementInput input;
    private final ReplacementBoard board;
    private final List<DisplacedCycle> lost;
    private final List<SiteDayLoad> days = new ArrayList<>();
    private final List<Where> chairs;
    private final int ticks;

    /**
     * @param board with all others where they will be
     * @param lost of each the one booked visit has lost its place; those that can wait least first
     */
    ReplacementPlanning(ReplacementInput input, ReplacementBoard board, List<DisplacedCycle> lost) {
        this.input = input;
        this.board = board;
        this.lost = lost;
        TreeSet<LocalDate> dates = new TreeSet<>();
        lost.forEach(cycle -> dates.addAll(dates(cycle)));
        days.addAll(board.withoutAll(lost, dates).values());
        this.ticks = days.stream().mapToInt(day -> day.raster().count()).max().orElse(0);
        this.chairs = days.stream()
                .flatMap(day -> day.chairs().keySet().stream())
                .distinct()
                .toList();
    }

    private List<LocalDate> dates(DisplacedCycle cycle) {
        return new ReplacementDates(
                        input, Objects.requireNonNull(input.courses().get(cycle.course())), cycle)
                .ways().stream()
                        .flatMap(wish -> wish.dates().stream())
                        .flatMap(Collection::stream)
                        .distinct()
                        .toList();
    }

    /** One place for each that finds one. */
    Map<DisplacedCycle, PlacedSeat> places() {
        Map<DisplacedCycle, PlacedSeat> places = new IdentityHashMap<>();
        if (days.isEmpty() || ticks == 0) {
            return places;
        }
        List<CourseToPlace> wanted = IntStream.range(0, lost.size())
                .mapToObj(rank -> new CourseToPlace(
                        List.of(visit(lost.get(rank))), List.of(), UNPLACED + (long) (lost.size() - rank) * PER_DAY))
                .toList();
        List<Outcome> outcomes =
                PlanSearch.plan(centre(), wanted, Budget.rounds(ROUNDS), SEED).outcomes();
        for (int rank = 0; rank < lost.size(); rank++) {
            for (PlacedVisit place : outcomes.get(rank).visits()) {
                SiteDayLoad day = days.get(place.day());
                places.put(
                        lost.get(rank),
                        new PlacedSeat(
                                day.date(),
                                new Taken(
                                        chairs.get(place.chair() - FIRST_CHAIR),
                                        shape(lost.get(rank)).at(day.raster().begin(place.seated())))));
            }
        }
        return places;
    }

    /** A chair and a time on a date. */
    record PlacedSeat(LocalDate date, Taken seat) {}

    private Centre centre() {
        List<Pool> pools = new ArrayList<>();
        pools.add(pool((day, tick) -> Math.max(0, day.availableAt(tick) - day.usedAt(tick))));
        for (Where chair : chairs) {
            pools.add(pool((day, tick) -> {
                ChairTicks there = day.chairs().get(chair);
                return there != null && there.isFree(tick, tick + 1) ? 1 : 0;
            }));
        }
        return new Centre(days.size(), ticks, pools);
    }

    @FunctionalInterface
    private interface Left {
        int at(SiteDayLoad day, int tick);
    }

    private Pool pool(Left left) {
        int[][] units = new int[days.size()][ticks];
        for (int day = 0; day < units.length; day++) {
            for (int tick = 0; tick < days.get(day).raster().count(); tick++) {
                units[day][tick] = left.at(days.get(day), tick);
            }
        }
        return new Pool(units);
    }

    private VisitToPlace visit(DisplacedCycle cycle) {
        Taken was = was(cycle).seat();
        int old = input.marks().minuteOfDay(was.times().start());
        List<Step> steps = steps(cycle);
        long[] away = days.stream().mapToLong(day -> away(cycle, day) * PER_DAY).toArray();
        List<Integer> seats = Stream.concat(
                        Stream.of(was.where()).filter(chairs::contains),
                        chairs.stream()
                                .filter(chair -> !chair.equals(was.where()) && isOfKind(chair, cycle))
                                .sorted(Comparator.comparing(this::kind)))
                .map(chair -> FIRST_CHAIR + chairs.indexOf(chair))
                .toList();
        return new VisitToPlace(
                steps,
                new Seat(0, steps.size() - 1, seats),
                (day, start, end) -> away[day] + Math.abs(days.get(day).minuteOfDay(start) - old));
    }

    private static long away(DisplacedCycle cycle, SiteDayLoad day) {
        return Math.abs(day.date().toEpochDay() - was(cycle).date().toEpochDay());
    }

    private boolean isOfKind(Where chair, DisplacedCycle cycle) {
        return cycle.kindWanted().filter(kind -> kind != kind(chair)).isEmpty();
    }

    private ChairKind kind(Where chair) {
        return days.stream()
                .flatMap(day -> Stream.ofNullable(day.chairs().get(chair)))
                .flatMap(ticks -> ticks.kind().stream())
                .findFirst()
                .orElseThrow();
    }

    /** Stretches of the visit with one need for nurses each. */
    private List<Step> steps(DisplacedCycle cycle) {
        int[] need = NurseUnits.of(shape(cycle).at(days.get(0).raster().begin(0)), input.nurses());
        List<Step> steps = new ArrayList<>();
        int begin = 0;
        for (int tick = 1; tick <= need.length; tick++) {
            if (tick == need.length || need[tick] != need[begin]) {
                steps.add(new Step(
                        tick - begin,
                        List.of(new Demand(NURSES, need[begin])),
                        steps.isEmpty() ? List.of() : List.of(After.atOnce(steps.size() - 1)),
                        steps.isEmpty() ? starts(cycle) : anywhere()));
                begin = tick;
            }
        }
        return steps;
    }

    private List<BitSet> starts(DisplacedCycle cycle) {
        List<LocalDate> dates = dates(cycle);
        List<TimeWindow> elsewhere = board.patientTaken(cycle);
        return days.stream()
                .map(day -> {
                    BitSet starts = new BitSet();
                    if (dates.contains(day.date())) {
                        IntStream.range(0, day.raster().count())
                                .filter(tick -> mayStart(cycle, day, tick, elsewhere))
                                .forEach(starts::set);
                    }
                    return starts;
                })
                .toList();
    }

    private boolean mayStart(DisplacedCycle cycle, SiteDayLoad day, int tick, List<TimeWindow> elsewhere) {
        Instant start = day.raster().begin(tick);
        return day.isMark(tick)
                && !start.isBefore(input.notBefore())
                && (elsewhere.isEmpty()
                        || elsewhere.stream().noneMatch(shape(cycle).at(start).window()::overlaps));
    }

    private List<BitSet> anywhere() {
        BitSet all = new BitSet();
        all.set(0, ticks + 1);
        return days.stream().map(day -> all).toList();
    }

    private static DisplacedCycle.Booked was(DisplacedCycle cycle) {
        return cycle.booked().values().iterator().next();
    }

    private static VisitShape shape(DisplacedCycle cycle) {
        return was(cycle).shape();
    }
}
