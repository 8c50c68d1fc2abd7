package org.infusary.schedule.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infusary.schedule.rules.SmallSite.CHAIRS;
import static org.infusary.schedule.rules.SmallSite.MARKS;
import static org.infusary.schedule.rules.SmallSite.NEW_YORK;
import static org.infusary.schedule.rules.SmallSite.at;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.infusary.course.rules.ConsecutiveDays;
import org.infusary.course.rules.CycleFate;
import org.infusary.course.rules.DateRules;
import org.infusary.course.rules.RecountedCycle;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.DayId;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.Interval;
import org.infusary.order.rules.Anchoring;
import org.infusary.order.rules.Consecutive;
import org.infusary.order.rules.Timing;
import org.infusary.schedule.rules.MoveDay.Standing;
import org.infusary.site.rules.OpenDays;

/** Random moves of courses of several cycles at one small and busy centre, over clock changes, month ends and leap days. */
class LaterCyclesPropertyTest {
    private static final int KNOWN_DAYS = 360;
    private static final List<LocalDate> TURNS = List.of(
            LocalDate.of(2026, 2, 20),
            LocalDate.of(2026, 10, 12),
            LocalDate.of(2026, 12, 28),
            LocalDate.of(2028, 1, 29),
            LocalDate.of(2027, 1, 30));

    private static final class Course {
        final Map<DayId, Taken> seats = new HashMap<>();
        final Interval every;
        final DateRules rules;
        List<MoveCycle> cycles = new ArrayList<>();

        Course(Interval every, DateRules rules) {
            this.every = every;
            this.rules = rules;
        }

        MoveCycle cycle(int number) {
            return cycles.get(number - 1);
        }

        Stream<MoveDay> days() {
            return cycles.stream().flatMap(cycle -> cycle.days().stream());
        }
    }

    private static final class World {
        final Random random;
        final LocalDate today;
        final SmallSite site;
        final Map<LocalDate, SiteDayLoad> empty = new HashMap<>();
        final List<Course> courses = new ArrayList<>();
        final OpenDays open;
        int possible;
        int impossible;
        int along;
        int stayed;

        World(long seed) {
            random = new Random(seed);
            today = TURNS.get(random.nextInt(TURNS.size()));
            DateWindow known = new DateWindow(today, today.plusDays(KNOWN_DAYS));
            site = new SmallSite(random, known, "09:00");
            open = site.open;
            site.days.keySet().forEach(date -> empty.put(date, site.load(date, List.of())));
            for (int course = 0; course < 6; course++) {
                book();
            }
        }

        private Interval interval() {
            return random.nextInt(3) == 0
                    ? new Interval(1, Interval.Unit.MONTHS)
                    : new Interval(14 + random.nextInt(15), Interval.Unit.DAYS);
        }

        /** Two to four cycles of one to three days on a grid, each booked near its target where there is room. */
        private void book() {
            Anchoring anchoring = Anchoring.values()[random.nextInt(Anchoring.values().length)];
            Consecutive consecutive = random.nextBoolean() ? Consecutive.OPEN_DAYS : Consecutive.STRICT;
            LocalDate start = today.plusDays(random.nextInt(10));
            DateRules rules =
                    new DateRules(start, null, Timing.ROUTINE, 3, 3, 5 + random.nextInt(5), consecutive, anchoring);
            Course course = new Course(interval(), rules);
            int days = 1 + random.nextInt(3);
            int cycles = 2 + random.nextInt(3);
            for (int number = 1; number <= cycles; number++) {
                LocalDate target = course.every.times(number - 1, start);
                Optional<MoveCycle> booked = bookCycle(course, number, target, days);
                if (booked.isEmpty()) {
                    break;
                }
                course.cycles.add(booked.get());
            }
            if (course.cycles.size() > 1) {
                courses.add(course);
            }
        }

        private Optional<MoveCycle> bookCycle(Course course, int number, LocalDate target, int count) {
            List<DayWish> wishes = new ArrayList<>();
            for (int day = 1; day <= count; day++) {
                wishes.add(new DayWish(new DayId(new UUID(random.nextLong(), day)), day, shape()));
            }
            DateWindow window = course.rules.around(target);
            LocalDate free = course.days()
                    .map(MoveDay::date)
                    .max(Comparator.naturalOrder())
                    .map(course.rules::earliestAfter)
                    .orElse(course.rules.startOn());
            List<List<LocalDate>> dates = window.from()
                    .datesUntil(window.to().plusDays(1))
                    .filter(first -> !first.isBefore(free))
                    .flatMap(first -> ConsecutiveDays.from(first, count, course.rules.consecutive(), open).stream())
                    .toList();
            CycleWish wish = new CycleWish(
                    number, wishes, target.datesUntil(target.plusDays(count)).toList(), dates, List.of());
            courses.add(course);
            SearchAnswer found = SlotSearch.offers(new SearchInput(
                    loads(List.of()), List.of(wish), 1, List.of(), at(today, "00:00"), Optional.empty(), 5));
            courses.remove(course);
            if (found.offers().isEmpty()) {
                return Optional.empty();
            }
            Offer offer = found.offers().get(random.nextInt(found.offers().size()));
            List<MoveDay> days = new ArrayList<>();
            for (Placement place : offer.placements()) {
                course.seats.put(place.dayId(), new Taken(place.where(), place.times()));
                days.add(new MoveDay(
                        place.dayId(),
                        place.day(),
                        place.date(),
                        Standing.BOOKED,
                        Exposure.ESTABLISHED,
                        VisitShape.of(place.times())));
            }
            return Optional.of(new MoveCycle(number, target, window, days));
        }

        private VisitShape shape() {
            return new VisitShape(10, 20, 60 + 5 * random.nextInt(10), 150 + 5 * random.nextInt(20));
        }

        Map<LocalDate, SiteDayLoad> loads(List<DayId> without) {
            Map<LocalDate, List<Taken>> taken = new HashMap<>();
            courses.forEach(course -> course.seats.forEach((day, seat) -> {
                if (!without.contains(day)) {
                    taken.computeIfAbsent(date(seat), date -> new ArrayList<>()).add(seat);
                }
            }));
            Map<LocalDate, SiteDayLoad> loads = new HashMap<>(empty);
            taken.forEach((date, seats) -> loads.put(date, site.load(date, seats)));
            return loads;
        }

        private static LocalDate date(Taken seat) {
            return seat.times().start().atZone(NEW_YORK).toLocalDate();
        }

        void step() {
            Course course = courses.get(random.nextInt(courses.size()));
            List<MoveDay> left = course.days()
                    .filter(day -> day.standing() == Standing.BOOKED)
                    .toList();
            if (left.isEmpty()) {
                return;
            }
            if (random.nextInt(6) == 0) {
                give(course, left.get(0).id());
            } else {
                move(course, left.get(random.nextBoolean() ? 0 : random.nextInt(left.size())));
            }
        }

        private static void give(Course course, DayId given) {
            change(
                    course,
                    day -> day.id().equals(given)
                            ? new MoveDay(
                                    day.id(), day.number(), day.date(), Standing.GIVEN, day.exposure(), day.shape())
                            : day);
        }

        private static void change(Course course, UnaryOperator<MoveDay> how) {
            course.cycles = new ArrayList<>(course.cycles.stream()
                    .map(cycle -> new MoveCycle(
                            cycle.number(),
                            cycle.target(),
                            cycle.window(),
                            cycle.days().stream().map(how).toList()))
                    .toList());
        }

        private void move(Course course, MoveDay day) {
            Optional<Seat> wanted = random.nextInt(3) == 0
                    ? Optional.empty()
                    : Optional.of(new Seat(
                            new ChairId(new UUID(7, random.nextInt(CHAIRS))),
                            at(day.date().plusDays(random.nextInt(22) - 6), "00:30")
                                    .plusSeconds(1800L * random.nextInt(8))));
            MoveWish wish = new MoveWish(day.id(), MoveAction.SHIFT_REMAINING, MoveScope.THIS_AND_LATER_CYCLES, wanted);
            List<DayId> leaving =
                    wish.leaving(course.cycles).stream().map(MoveDay::id).toList();
            MoveInput input = new MoveInput(
                    course.cycles,
                    course.rules,
                    Optional.of(course.every),
                    open,
                    loads(leaving),
                    course.seats,
                    List.of(),
                    MARKS,
                    at(today, "00:00"));
            MoveAnswer answer = MoveSearch.find(wish, input, 1);
            assertThat(MoveSearch.find(wish, input, 1)).isEqualTo(answer);
            if (!answer.isPossible()) {
                impossible++;
                return;
            }
            possible++;
            Offer way = answer.ways().get(0);
            List<RecountedCycle> later = MoveSearch.recounted(wish, input, way);
            mustStayOnlyInside(course, wish, way, later);
            mustBeNearest(course, way, later, input);
            mustBeWritable(course, way);
            apply(course, way, later);
        }

        /** Who stays lies inside the new window and is not touched; who moves goes into it, and lay outside before. */
        private void mustStayOnlyInside(Course course, MoveWish wish, Offer way, List<RecountedCycle> later) {
            int asked = wish.cycle(course.cycles).number();
            assertThat(later).extracting(RecountedCycle::number).isSorted().allMatch(number -> number > asked);
            for (RecountedCycle now : later) {
                LocalDate before = course.cycle(now.number()).days().get(0).date();
                List<LocalDate> placed = way.placements().stream()
                        .filter(place -> place.cycle() == now.number())
                        .map(Placement::date)
                        .toList();
                assertThat(now.window().contains(before)).isEqualTo(now.fate() == CycleFate.STAYS);
                assertThat(placed).isEqualTo(now.fate() == CycleFate.STAYS ? List.of() : now.dates());
                assertThat(now.window().contains(now.dates().get(0))).isTrue();
                assertThat(Math.abs(
                                now.target().toEpochDay() - now.dates().get(0).toEpochDay()))
                        .isLessThanOrEqualTo(3);
                along += now.fate() == CycleFate.MOVES ? 1 : 0;
                stayed += now.fate() == CycleFate.STAYS ? 1 : 0;
            }
        }

        /** No date nearer to the target has room; on that date chair and hour are kept if they can be. */
        private static void mustBeNearest(Course course, Offer way, List<RecountedCycle> later, MoveInput input) {
            later.stream().filter(now -> now.fate() == CycleFate.MOVES).forEach(now -> {
                MoveCycle cycle = course.cycle(now.number());
                long away =
                        Math.abs(now.target().toEpochDay() - now.dates().get(0).toEpochDay());
                now.window()
                        .from()
                        .datesUntil(now.window().to().plusDays(1))
                        .filter(first ->
                                Math.abs(first.toEpochDay() - now.target().toEpochDay()) < away)
                        .flatMap(first ->
                                ConsecutiveDays.from(
                                        first, cycle.days().size(), course.rules.consecutive(), input.open())
                                        .stream())
                        .forEach(dates -> assertThat(new MovePlaces(now.number(), input)
                                        .search(cycle.days(), dates, List.of(dates), 1)
                                        .offers())
                                .isEmpty());
                List<Placement> places = way.placements().stream()
                        .filter(place -> place.cycle() == now.number())
                        .toList();
                boolean alike = places.stream().allMatch(place -> {
                    Taken was = course.seats.get(place.dayId());
                    return place.where().equals(was.where())
                            && place.times().start().equals(sameHour(place, was));
                });
                boolean free = places.stream().allMatch(place -> {
                    Taken was = course.seats.get(place.dayId());
                    return input.site()
                            .get(place.date())
                            .fits(was.where(), was.times().from(sameHour(place, was)))
                            .bindings()
                            .isEmpty();
                });
                assertThat(alike).isEqualTo(free);
            });
        }

        /** Moved forward when the clocks skip it. */
        private static Instant sameHour(Placement place, Taken was) {
            LocalTime hour = was.times().start().atZone(NEW_YORK).toLocalTime();
            return place.date().atTime(hour).atZone(NEW_YORK).toInstant();
        }

        /** One after the other, each when none of the patient's own sits where it goes, there always is a next one. */
        private static void mustBeWritable(Course course, Offer way) {
            List<Placement> waiting = new ArrayList<>(way.placements());
            while (!waiting.isEmpty()) {
                Optional<Placement> next = waiting.stream()
                        .filter(one -> waiting.stream()
                                .filter(other -> other != one)
                                .noneMatch(other -> course.seats
                                        .get(other.dayId())
                                        .times()
                                        .window()
                                        .overlaps(one.times().window())))
                        .findFirst();
                assertThat(next).isPresent();
                waiting.remove(next.get());
            }
        }

        private static void apply(Course course, Offer way, List<RecountedCycle> later) {
            Map<DayId, LocalDate> put = new HashMap<>();
            way.placements().forEach(place -> {
                assertThat(course.seats.put(place.dayId(), new Taken(place.where(), place.times())))
                        .isNotNull();
                put.put(place.dayId(), place.date());
            });
            course.days().filter(day -> day.standing() == Standing.GIVEN).forEach(day -> assertThat(put)
                    .doesNotContainKey(day.id()));
            course.cycles = new ArrayList<>(
                    course.cycles.stream().map(cycle -> cycle.on(put)).toList());
            later.forEach(now -> course.cycles.set(
                    now.number() - 1,
                    new MoveCycle(
                            now.number(),
                            now.target(),
                            now.window(),
                            course.cycle(now.number()).days())));
        }

        /** Every visit fits where it is and lasts as long as ever, days and cycles are in order, gaps are kept. */
        void mustHold() {
            for (Course course : courses) {
                assertThat(course.days().map(MoveDay::id).toList())
                        .containsExactlyInAnyOrderElementsOf(course.seats.keySet());
                LocalDate free = LocalDate.MIN;
                for (MoveCycle cycle : course.cycles) {
                    List<LocalDate> dates =
                            cycle.days().stream().map(MoveDay::date).toList();
                    assertThat(dates).isSorted().doesNotHaveDuplicates();
                    assertThat(dates.get(0)).isAfterOrEqualTo(free);
                    free = course.rules.earliestAfter(dates.get(dates.size() - 1));
                    assertThat(!cycle.isWhole()
                                    || ConsecutiveDays.from(
                                                    dates.get(0), dates.size(), course.rules.consecutive(), open)
                                            .filter(dates::equals)
                                            .isPresent())
                            .isTrue();
                }
                course.days().forEach(day -> {
                    Taken seat = course.seats.get(day.id());
                    assertThat(date(seat)).isEqualTo(day.date());
                    assertThat(VisitShape.of(seat.times())).isEqualTo(day.shape());
                    assertThat(loads(List.of(day.id()))
                                    .get(day.date())
                                    .fits(seat.where(), seat.times())
                                    .bindings())
                            .isEmpty();
                });
            }
        }
    }

    @Property(tries = 150)
    void whatever_takes_later_cycles_along_keeps_windows_gaps_order_places_and_everybody(@ForAll long seed) {
        World world = new World(seed);

        for (int step = 0; step < 8 && !world.courses.isEmpty(); step++) {
            world.step();
        }

        world.mustHold();
    }

    @Example
    void moves_of_the_property_are_possible_and_impossible_and_cycles_move_and_stay() {
        int possible = 0;
        int impossible = 0;
        int along = 0;
        int stayed = 0;
        for (long seed = 0; seed < 60; seed++) {
            World world = new World(seed);
            for (int step = 0; step < 8 && !world.courses.isEmpty(); step++) {
                world.step();
            }
            possible += world.possible;
            impossible += world.impossible;
            along += world.along;
            stayed += world.stayed;
        }

        assertThat(List.of(possible, impossible, along, stayed)).allMatch(count -> count > 60);
    }
}
