package org.infusary.schedule.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infusary.schedule.rules.SmallSite.CHAIRS;
import static org.infusary.schedule.rules.SmallSite.MARKS;
import static org.infusary.schedule.rules.SmallSite.NEW_YORK;
import static org.infusary.schedule.rules.SmallSite.at;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.infusary.course.rules.ConsecutiveDays;
import org.infusary.course.rules.DateRules;
import org.infusary.course.rules.DoseSplit;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.DayId;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.Grams;
import org.infusary.kernel.TimeWindow;
import org.infusary.kernel.Travel;
import org.infusary.order.rules.Anchoring;
import org.infusary.order.rules.Consecutive;
import org.infusary.order.rules.Timing;
import org.infusary.schedule.rules.MoveDay.Standing;
import org.infusary.schedule.rules.ResizeSearch.Resized;
import org.infusary.site.rules.OpenDays;

/** Random sequences of moves of several courses at one small centre, over clock changes, month ends and leap days. */
class MovePropertyTest {
    private static final Grams UNIT = Grams.of("5");
    private static final List<LocalDate> TURNS = List.of(
            LocalDate.of(2026, 3, 5),
            LocalDate.of(2026, 10, 29),
            LocalDate.of(2026, 12, 28),
            LocalDate.of(2028, 2, 25),
            LocalDate.of(2027, 2, 25),
            LocalDate.of(2026, 4, 28));

    /** A course of one cycle, with the places of its days. */
    private static final class Booked {
        final List<DayId> days = new ArrayList<>();
        final Map<DayId, VisitShape> shapes = new HashMap<>();
        final Map<DayId, Taken> places = new LinkedHashMap<>();
        final Map<DayId, Standing> standing = new HashMap<>();
        final Map<DayId, Grams> grams = new HashMap<>();
        Grams cycleGrams = Grams.ZERO;
        DateWindow window;

        Grams sum() {
            return days.stream().map(grams::get).reduce(Grams.ZERO, Grams::plus);
        }

        MoveCycle cycle() {
            List<MoveDay> all = new ArrayList<>();
            for (DayId day : days) {
                all.add(new MoveDay(
                        day, all.size() + 1, date(day), standing.get(day), Exposure.ESTABLISHED, shapes.get(day)));
            }
            return new MoveCycle(1, window.from(), window, all);
        }

        LocalDate date(DayId day) {
            return places.get(day).times().start().atZone(NEW_YORK).toLocalDate();
        }

        List<LocalDate> dates() {
            return days.stream()
                    .filter(day -> standing.get(day) != Standing.OMITTED)
                    .map(this::date)
                    .toList();
        }
    }

    private static final class World {
        final Random random;
        final LocalDate today;
        final Consecutive consecutive;
        final SmallSite site;
        final List<Booked> courses = new ArrayList<>();
        final OpenDays open;
        int compressions;
        int compressed;

        World(long seed) {
            random = new Random(seed);
            today = TURNS.get(random.nextInt(TURNS.size()));
            consecutive = random.nextBoolean() ? Consecutive.OPEN_DAYS : Consecutive.STRICT;
            DateWindow known = new DateWindow(today, today.plusDays(80));
            site = new SmallSite(random, known, "12:00");
            open = site.open;
            for (int course = 0; course < 4; course++) {
                book();
            }
        }

        /** Books a cycle of one to four days wherever the search finds room for it. */
        private void book() {
            Booked course = new Booked();
            int count = 1 + random.nextInt(4);
            LocalDate from = today.plusDays(random.nextInt(10));
            course.window = new DateWindow(from, from.plusDays(6));
            List<DayWish> wishes = new ArrayList<>();
            for (int day = 0; day < count; day++) {
                DayId id = new DayId(new UUID(random.nextLong(), day));
                Travel travel = random.nextInt(3) == 0 ? new Travel(1 + random.nextInt(60)) : Travel.NONE;
                VisitShape shape =
                        new VisitShape(10, 20, 60 + 5 * random.nextInt(10), 150 + 5 * random.nextInt(20), travel);
                course.days.add(id);
                course.shapes.put(id, shape);
                course.standing.put(id, Standing.BOOKED);
                wishes.add(new DayWish(id, day + 1, shape));
            }
            course.cycleGrams = UNIT.times(count + random.nextInt(12));
            List<Grams> shares = DoseSplit.split(course.cycleGrams, count, UNIT);
            course.days.forEach(day -> course.grams.put(day, shares.get(course.days.indexOf(day))));
            List<List<LocalDate>> dates = from.datesUntil(from.plusDays(7))
                    .flatMap(first -> ConsecutiveDays.from(first, count, consecutive, open).stream())
                    .toList();
            List<LocalDate> planned = from.datesUntil(from.plusDays(count)).toList();
            CycleWish wish = new CycleWish(1, wishes, planned, dates, List.of());
            SearchAnswer found = SlotSearch.offers(new SearchInput(
                    loads(List.of()), List.of(wish), 1, List.of(), at(today, "00:00"), Optional.empty(), 5));
            if (!found.offers().isEmpty()) {
                Offer offer = found.offers().get(random.nextInt(found.offers().size()));
                offer.placements().forEach(p -> course.places.put(p.dayId(), new Taken(p.where(), p.times())));
                courses.add(course);
            }
        }

        Map<LocalDate, SiteDayLoad> loads(List<DayId> without) {
            Map<LocalDate, List<Taken>> taken = new HashMap<>();
            courses.forEach(course -> course.places.forEach((day, place) -> {
                if (!without.contains(day) && course.standing.get(day) != Standing.OMITTED) {
                    taken.computeIfAbsent(course.date(day), date -> new ArrayList<>())
                            .add(place);
                }
            }));
            Map<LocalDate, SiteDayLoad> loads = new HashMap<>();
            site.days.keySet().forEach(date -> loads.put(date, site.load(date, taken.getOrDefault(date, List.of()))));
            return loads;
        }

        MoveInput input(Booked course, MoveWish wish) {
            DateRules rules = new DateRules(today, null, Timing.ROUTINE, 3, 3, 1, consecutive, Anchoring.AUTO);
            List<MoveCycle> cycles = List.of(course.cycle());
            List<DayId> moving = wish.moving(cycles).stream().map(MoveDay::id).toList();
            List<TimeWindow> kept = course.places.entrySet().stream()
                    .filter(place -> !moving.contains(place.getKey()))
                    .filter(place -> course.standing.get(place.getKey()) != Standing.OMITTED)
                    .map(place -> place.getValue().times().window())
                    .toList();
            return new MoveInput(
                    cycles, rules, Optional.empty(), open, loads(moving), Map.of(), kept, MARKS, at(today, "00:00"));
        }

        MoveWish wish(Booked course) {
            List<DayId> left = course.days.stream()
                    .filter(day -> course.standing.get(day) == Standing.BOOKED)
                    .toList();
            DayId day = left.get(random.nextInt(left.size()));
            MoveAction action = random.nextInt(3) == 0 ? MoveAction.FILL : MoveAction.SHIFT_REMAINING;
            MoveScope scope = action == MoveAction.SHIFT_REMAINING && random.nextBoolean()
                    ? MoveScope.REST_OF_CYCLE
                    : MoveScope.THIS_VISIT;
            Optional<Seat> wanted = random.nextInt(3) > 0
                    ? Optional.empty()
                    : Optional.of(new Seat(
                            random.nextInt(3) == 0
                                    ? Where.HOME
                                    : Where.on(new ChairId(new UUID(7, random.nextInt(CHAIRS)))),
                            at(course.date(day).plusDays(random.nextInt(4)), "00:30")
                                    .plusSeconds(1800L * random.nextInt(16))));
            return new MoveWish(day, action, scope, wanted);
        }

        /** One step: a day given, a day left out, or a move if it can be had. */
        void step() {
            Booked course = courses.get(random.nextInt(courses.size()));
            List<DayId> left = course.days.stream()
                    .filter(day -> course.standing.get(day) == Standing.BOOKED)
                    .toList();
            if (left.isEmpty()) {
                return;
            }
            int dice = random.nextInt(9);
            if (dice == 0) {
                course.standing.put(left.get(0), Standing.GIVEN);
            } else if (dice == 1) {
                course.standing.put(left.get(random.nextInt(left.size())), Standing.OMITTED);
            } else if (dice == 2) {
                compress(course, left.get(random.nextInt(left.size())));
            } else {
                move(course, wish(course));
            }
        }

        /** A day is given up, if all others that are left can give its grams. */
        private void compress(Booked course, DayId givenUp) {
            MoveCycle cycle = course.cycle();
            List<MoveDay> left = cycle.leftBeside(cycle.day(givenUp));
            if (left.isEmpty()) {
                return;
            }
            Grams total = left.stream()
                    .map(MoveDay::id)
                    .map(course.grams::get)
                    .reduce(course.grams.get(givenUp), Grams::plus);
            List<Grams> shares = DoseSplit.split(total, left.size(), UNIT);
            List<Resized> days = new ArrayList<>();
            for (MoveDay day : left) {
                Taken place = course.places.get(day.id());
                int more = shares.get(left.indexOf(day))
                        .value()
                        .subtract(course.grams.get(day.id()).value())
                        .intValue();
                VisitShape shape = day.shape();
                days.add(new Resized(
                        day.shaped(new VisitShape(
                                shape.untilAccess(),
                                shape.untilInfusion(),
                                shape.untilSteady(),
                                Math.max(shape.untilSteady() + 5, shape.booked() + 20 * more),
                                shape.travel())),
                        new Seat(place.where(), place.times().start())));
            }
            List<DayId> leaving = Stream.concat(left.stream().map(MoveDay::id), Stream.of(givenUp))
                    .toList();
            MoveInput input = new MoveInput(
                    List.of(cycle),
                    new DateRules(today, null, Timing.ROUTINE, 3, 3, 1, consecutive, Anchoring.AUTO),
                    Optional.empty(),
                    open,
                    loads(leaving),
                    Map.of(),
                    List.of(),
                    MARKS,
                    at(today, "00:00"));
            List<LocalDate> before = left.stream().map(MoveDay::date).toList();
            MoveAnswer answer = ResizeSearch.find(1, days, input);
            compressions++;
            if (answer.isPossible()) {
                answer.ways()
                        .get(0)
                        .placements()
                        .forEach(p -> course.places.put(p.dayId(), new Taken(p.where(), p.times())));
                days.forEach(day -> course.shapes.put(day.day().id(), day.day().shape()));
                left.forEach(day -> course.grams.put(day.id(), shares.get(left.indexOf(day))));
                course.grams.put(givenUp, Grams.ZERO);
                course.standing.put(givenUp, Standing.OMITTED);
                assertThat(left.stream().map(day -> course.date(day.id())).toList())
                        .isEqualTo(before);
                compressed++;
            }
        }

        private void move(Booked course, MoveWish wish) {
            List<LocalDate> before = course.dates();
            boolean whole = course.standing.values().stream().allMatch(Standing.BOOKED::equals);
            boolean consecutiveBefore = isConsecutive(before);
            Map<DayId, Taken> given = given(course);
            MoveAnswer answer = MoveSearch.find(wish, input(course, wish), 3);

            assertThat(MoveSearch.find(wish, input(course, wish), 3)).isEqualTo(answer);

            if (answer.isPossible()) {
                answer.ways()
                        .get(0)
                        .placements()
                        .forEach(p -> course.places.put(p.dayId(), new Taken(p.where(), p.times())));
                if (wish.action() == MoveAction.FILL) {
                    course.days.remove(wish.day());
                    course.days.add(wish.day());
                }
                List<LocalDate> after = course.dates();
                assertThat(given(course)).isEqualTo(given);
                if (!after.equals(before)) {
                    assertThat(after).as("%s from %s", wish, before).isSorted().doesNotHaveDuplicates();
                    assertThat(after.get(0).plusDays(7)).isAfter(after.get(after.size() - 1));
                    assertThat(whole && consecutiveBefore && !isConsecutive(after))
                            .isFalse();
                }
            }
        }

        private boolean isConsecutive(List<LocalDate> dates) {
            return ConsecutiveDays.from(dates.get(0), dates.size(), consecutive, open)
                    .filter(dates::equals)
                    .isPresent();
        }

        private static Map<DayId, Taken> given(Booked course) {
            return course.places.entrySet().stream()
                    .filter(place -> course.standing.get(place.getKey()) == Standing.GIVEN)
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }

        /** Every visit fits where it is when all others are there, and keeps its length; every cycle keeps its grams. */
        void mustHold() {
            for (Booked course : courses) {
                assertThat(course.sum()).isEqualTo(course.cycleGrams);
                assertThat(new HashSet<>(course.days))
                        .hasSameSizeAs(course.days)
                        .isEqualTo(course.places.keySet());
                course.days.stream()
                        .filter(day -> course.standing.get(day) != Standing.OMITTED)
                        .forEach(day -> {
                            Taken place = course.places.get(day);
                            Fit fit = loads(List.of(day)).get(course.date(day)).fits(place.where(), place.times());
                            assertThat(fit.bindings()).isEmpty();
                            assertThat(place.times())
                                    .isEqualTo(course.shapes
                                            .get(day)
                                            .at(place.times().start()));
                        });
            }
        }
    }

    @Property(tries = 150)
    void whatever_moves_no_chair_no_nurse_no_day_no_gram_and_no_order_is_lost(@ForAll long seed) {
        World world = new World(seed);

        for (int step = 0; step < 12 && !world.courses.isEmpty(); step++) {
            world.step();
        }

        world.mustHold();
    }

    @Example
    void compressions_of_the_property_are_possible_and_impossible() {
        int tried = 0;
        int possible = 0;
        for (long seed = 0; seed < 100; seed++) {
            World world = new World(seed);
            for (int step = 0; step < 12 && !world.courses.isEmpty(); step++) {
                world.step();
            }
            tried += world.compressions;
            possible += world.compressed;
        }

        assertThat(possible).isBetween(20, tried - 1);
    }

    @Example
    void most_moves_of_the_property_are_possible() {
        int possible = 0;
        for (long seed = 0; seed < 100; seed++) {
            World world = new World(seed);
            if (!world.courses.isEmpty()) {
                Booked course = world.courses.get(0);
                MoveWish wish = new MoveWish(
                        course.days.get(0), MoveAction.SHIFT_REMAINING, MoveScope.REST_OF_CYCLE, Optional.empty());
                possible += MoveSearch.find(wish, world.input(course, wish), 1).isPossible() ? 1 : 0;
            }
        }

        assertThat(possible).isGreaterThan(60);
    }
}
