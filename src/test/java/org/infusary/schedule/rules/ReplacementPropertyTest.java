package org.infusary.schedule.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.infusary.course.rules.ConsecutiveDays;
import org.infusary.course.rules.DateRules;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.ChairKind;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.DayId;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.Travel;
import org.infusary.kernel.VisitId;
import org.infusary.order.rules.Anchoring;
import org.infusary.order.rules.Consecutive;
import org.infusary.order.rules.Timing;
import org.infusary.schedule.rules.MoveDay.Standing;
import org.infusary.site.rules.CalendarChange;
import org.infusary.site.rules.CentreCalendar;
import org.infusary.site.rules.ChairPlace;
import org.infusary.site.rules.Closing;
import org.infusary.site.rules.DutyShift;
import org.infusary.site.rules.NurseLoad;
import org.infusary.site.rules.OpenDays;
import org.infusary.site.rules.OpeningWindow;
import org.infusary.site.rules.SiteDay;
import org.infusary.site.rules.WeeklyShift;

/** Random disruptions of random books, around days on which the clocks change too. */
class ReplacementPropertyTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final NurseLoad NURSES = new NurseLoad(3, 4);
    private static final SlotMarks MARKS = new SlotMarks(NEW_YORK, 30);
    private static final int DAYS = 60;
    private static final List<LocalDate> TURNS = List.of(
            LocalDate.of(2026, 10, 30), // clocks go back on 1 November
            LocalDate.of(2027, 3, 12), // and forward on 14 March
            LocalDate.of(2028, 2, 25), // leap day
            LocalDate.of(2026, 12, 28));

    private static final class World {
        final Random random;
        final LocalDate today;
        final Consecutive consecutive;
        final LocalDate homeFrom;
        final CentreCalendar before;
        final CentreCalendar after;
        final List<Course> courses = new ArrayList<>();
        final CalendarChange change;

        /** One patient's course of one cycle. */
        final class Course {
            final CourseId id = new CourseId(new UUID(random.nextLong(), 1));
            final PatientId patient = new PatientId(new UUID(random.nextLong(), 2));
            final Map<DayId, Taken> places = new LinkedHashMap<>();
            final Map<DayId, Standing> standing = new HashMap<>();
            DateWindow window;

            LocalDate date(DayId day) {
                return places.get(day).times().start().atZone(NEW_YORK).toLocalDate();
            }

            List<LocalDate> dates() {
                return places.keySet().stream().map(this::date).toList();
            }

            MoveCycle cycle() {
                List<MoveDay> days = new ArrayList<>();
                places.forEach((day, seat) -> days.add(new MoveDay(
                        day,
                        days.size() + 1,
                        date(day),
                        standing.get(day),
                        Exposure.ESTABLISHED,
                        VisitShape.of(seat.times()))));
                return new MoveCycle(1, window.from(), window, days);
            }
        }

        World(long seed) {
            random = new Random(seed);
            today = TURNS.get(random.nextInt(TURNS.size()));
            consecutive = random.nextBoolean() ? Consecutive.OPEN_DAYS : Consecutive.STRICT;
            homeFrom = today.plusDays(random.nextInt(4));
            before = calendar();
            for (int course = 0; course < 12; course++) {
                book();
            }
            change = change();
            after = change.in(before);
        }

        private CentreCalendar calendar() {
            List<DayOfWeek> week = Stream.of(DayOfWeek.values())
                    .filter(day -> random.nextInt(8) > 0)
                    .toList();
            List<ChairPlace> chairs = IntStream.range(0, 4)
                    .mapToObj(chair -> new ChairPlace(
                            chair(chair), "Chair " + chair, chair == 3 ? ChairKind.PRIVATE_ROOM : ChairKind.CHAIR))
                    .toList();
            return new CentreCalendar(
                    NEW_YORK,
                    week.stream()
                            .map(day -> new OpeningWindow(day, LocalTime.of(0, 30), LocalTime.of(12, 0)))
                            .toList(),
                    List.of(),
                    week.stream()
                            .map(day ->
                                    new WeeklyShift(day, new DutyShift(LocalTime.of(0, 30), LocalTime.of(12, 0), 2)))
                            .toList(),
                    Map.of(),
                    chairs);
        }

        private static ChairId chair(int number) {
            return new ChairId(new UUID(7, number));
        }

        private void book() {
            int count = random.nextInt(3) == 0 ? 3 : 1;
            LocalDate from = today.plusDays(random.nextInt(5));
            Course course = new Course();
            course.window = new DateWindow(from, from.plusDays(6));
            List<DayWish> wishes = IntStream.rangeClosed(1, count)
                    .mapToObj(day -> new DayWish(
                            new DayId(new UUID(random.nextLong(), day)),
                            day,
                            new VisitShape(
                                    10, 20, 60 + 5 * random.nextInt(10), 150 + 5 * random.nextInt(20), travel())))
                    .toList();
            OpenDays open = open(before);
            List<List<LocalDate>> dates = from.datesUntil(from.plusDays(7))
                    .flatMap(first -> ConsecutiveDays.from(first, count, consecutive, open).stream())
                    .toList();
            SearchAnswer found = SlotSearch.offers(new SearchInput(
                    loads(before, taken(null)),
                    List.of(new CycleWish(
                            1, wishes, from.datesUntil(from.plusDays(count)).toList(), dates, List.of())),
                    1,
                    List.of(),
                    now(),
                    Optional.empty(),
                    10));
            if (!found.offers().isEmpty()) {
                Offer offer = found.offers().get(random.nextInt(found.offers().size()));
                offer.placements().forEach(place -> {
                    course.places.put(place.dayId(), new Taken(place.where(), place.times()));
                    course.standing.put(place.dayId(), Standing.BOOKED);
                });
                if (random.nextInt(5) == 0) {
                    course.standing.put(course.places.keySet().iterator().next(), Standing.GIVEN);
                }
                courses.add(course);
            }
        }

        private Travel travel() {
            return random.nextInt(4) == 0 ? new Travel(1 + random.nextInt(60)) : Travel.NONE;
        }

        private CalendarChange change() {
            LocalDate date = today.plusDays(random.nextInt(8));
            return switch (random.nextInt(5)) {
                case 0 ->
                    new CalendarChange.Closed(new Closing(date, null, date.plusDays(random.nextInt(3)), null, null));
                case 1 ->
                    new CalendarChange.Closed(new Closing(
                            date, LocalTime.of(6, 0), date.plusDays(random.nextInt(2)), LocalTime.of(9, 0), null));
                case 2 ->
                    new CalendarChange.Closed(
                            new Closing(date, null, date.plusDays(random.nextInt(10)), null, chair(random.nextInt(4))));
                case 3 -> new CalendarChange.FewerNurses(date, LocalTime.of(1, 0), LocalTime.of(9, 0), 1);
                default ->
                    new CalendarChange.Staffed(
                            date, List.of(new DutyShift(LocalTime.of(4, 0), LocalTime.of(12, 0), 2)));
            };
        }

        Instant now() {
            return today.atStartOfDay(NEW_YORK).toInstant();
        }

        private List<LocalDate> dates() {
            return today.datesUntil(today.plusDays(DAYS)).toList();
        }

        OpenDays open(CentreCalendar calendar) {
            return new OpenDays(
                    new DateWindow(today, today.plusDays(DAYS - 1L)),
                    dates().stream()
                            .filter(date -> !calendar.open(date).isEmpty())
                            .collect(Collectors.toCollection(TreeSet::new)));
        }

        Map<LocalDate, List<Taken>> taken(Set<DayId> without) {
            Map<LocalDate, List<Taken>> taken = new HashMap<>();
            courses.forEach(course -> course.places.forEach((day, seat) -> {
                if (without == null || !without.contains(day)) {
                    taken.computeIfAbsent(course.date(day), date -> new ArrayList<>())
                            .add(seat);
                }
            }));
            return taken;
        }

        Map<LocalDate, SiteDayLoad> loads(CentreCalendar calendar, Map<LocalDate, List<Taken>> taken) {
            Map<LocalDate, SiteDayLoad> loads = new HashMap<>();
            dates().forEach(date -> loads.put(
                    date, SiteDayLoad.of(calendar.day(date), taken.getOrDefault(date, List.of()), NURSES, MARKS)));
            return loads;
        }

        /** The days that lose their places. */
        Set<DayId> lost() {
            Set<DayId> lost = new HashSet<>();
            for (LocalDate date : dates()) {
                Map<VisitId, Taken> seats = new LinkedHashMap<>();
                Set<VisitId> booked = new HashSet<>();
                courses.forEach(course -> course.places.forEach((day, seat) -> {
                    if (course.date(day).equals(date)) {
                        seats.put(new VisitId(day.value()), seat);
                        if (course.standing.get(day) == Standing.BOOKED) {
                            booked.add(new VisitId(day.value()));
                        }
                    }
                }));
                new DayDisruption(before.day(date), after.day(date), NURSES, MARKS)
                        .lost(seats, booked, Comparator.comparing(VisitId::value))
                        .keySet()
                        .forEach(id -> lost.add(new DayId(id.value())));
            }
            return lost;
        }

        ReplacementInput input(Set<DayId> lost) {
            Map<LocalDate, SiteDay> site = new HashMap<>();
            dates().forEach(date -> site.put(date, after.day(date)));
            List<DisplacedCycle> displaced = new ArrayList<>();
            Map<CourseId, List<MoveCycle>> cycles = new HashMap<>();
            Set<DayId> free = new HashSet<>();
            for (Course course : courses) {
                Set<DayId> own =
                        course.places.keySet().stream().filter(lost::contains).collect(Collectors.toSet());
                if (!own.isEmpty()) {
                    Map<DayId, DisplacedCycle.Booked> booked = new HashMap<>();
                    course.places.forEach((day, seat) -> {
                        if (course.standing.get(day) == Standing.BOOKED) {
                            booked.put(day, new DisplacedCycle.Booked(course.date(day), seat));
                        }
                    });
                    free.addAll(booked.keySet());
                    cycles.put(course.id, List.of(course.cycle()));
                    displaced.add(new DisplacedCycle(
                            course.id,
                            1,
                            course.patient,
                            rules(),
                            booked,
                            own,
                            kind(course.places.get(own.iterator().next())),
                            new Urgency(Optional.empty(), course.window.to(), now()),
                            Optional.empty()));
                }
            }
            return new ReplacementInput(
                    site, open(after), open(before), NURSES, MARKS, taken(free), Map.of(), cycles, displaced, now());
        }

        DateRules rules() {
            return new DateRules(today, null, Timing.ROUTINE, 3, 3, 1, consecutive, Anchoring.AUTO, homeFrom);
        }

        ChairKind kind(Taken seat) {
            return seat.where().equals(Where.on(chair(3))) ? ChairKind.PRIVATE_ROOM : ChairKind.CHAIR;
        }

        Course course(CourseId id) {
            return courses.stream().filter(one -> one.id.equals(id)).findFirst().orElseThrow();
        }
    }

    @Property(tries = 300)
    void visits_get_other_places_inside_their_windows_and_nobody_else_is_touched(@ForAll long seed) {
        World world = new World(seed);
        Set<DayId> lost = world.lost();
        ReplacementInput input = world.input(lost);
        List<Replacement> answer = input.displaced().isEmpty() ? List.of() : ReplacementSearch.replace(input);

        if (!input.displaced().isEmpty()) {
            assertThat(ReplacementSearch.replace(world.input(lost))).isEqualTo(answer);
        }
        assertThat(answer.stream().flatMap(one -> one.cycle().lost().stream()))
                .containsExactlyInAnyOrderElementsOf(lost);
        for (Replacement one : answer) {
            assertThat(one.isPlaced()).isNotEqualTo(one.refusal().isPresent());
            carryOut(world, one);
        }
        everyPlacedVisitFits(world, answer);
    }

    /** In the order of the answer no visit meets another one, not even one that is still to go. */
    private static void carryOut(World world, Replacement one) {
        World.Course course = world.course(one.cycle().course());
        boolean consecutive = isConsecutive(world, course, world.open(world.before));
        boolean whole = course.standing.values().stream().allMatch(Standing.BOOKED::equals);
        LocalDate began = course.dates().get(0);
        if (one.isPlaced()) {
            assertThat(one.places().stream().map(Placement::dayId))
                    .containsAll(one.cycle().lost())
                    .doesNotHaveDuplicates()
                    .isSubsetOf(one.cycle().booked().keySet());
        }
        one.places().forEach(place -> assertThat(place.where().isHome()
                        && place.date().isBefore(world.homeFrom)
                        && place.date().isBefore(course.date(place.dayId())))
                .as("no product is at home so soon")
                .isFalse());
        one.places().forEach(place -> course.places.put(place.dayId(), new Taken(place.where(), place.times())));
        for (Placement place : one.places()) {
            assertThat(place.date()).isEqualTo(course.date(place.dayId()));
            assertThat(MARKS.marks(place.times().start())).isTrue();
            assertThat(world.courses.stream()
                            .flatMap(other -> other.places.entrySet().stream())
                            .filter(other -> !other.getKey().equals(place.dayId()))
                            .map(Map.Entry::getValue)
                            .filter(other -> other.where().isSameChairAs(place.where()))
                            .filter(other -> other.times()
                                    .window()
                                    .overlaps(place.times().window())))
                    .isEmpty();
        }
        List<LocalDate> dates = course.dates();
        assertThat(dates).isSorted().doesNotHaveDuplicates();
        assertThat(dates.get(0).equals(began) || course.window.contains(dates.get(0)))
                .isTrue();
        if (one.isPlaced() && whole && consecutive) {
            assertThat(isConsecutive(world, course, world.open(world.after))).isTrue();
        }
    }

    private static boolean isConsecutive(World world, World.Course course, OpenDays open) {
        List<LocalDate> dates = course.dates();
        return ConsecutiveDays.from(dates.get(0), dates.size(), world.consecutive, open)
                .filter(dates::equals)
                .isPresent();
    }

    /** With all others there, those without a place aside: they are to be called off. */
    private static void everyPlacedVisitFits(World world, List<Replacement> answer) {
        Set<DayId> gone = answer.stream()
                .filter(one -> !one.isPlaced())
                .flatMap(one -> one.cycle().lost().stream())
                .collect(Collectors.toSet());
        for (Replacement one : answer) {
            for (Placement place : one.places()) {
                Set<DayId> without = new HashSet<>(gone);
                without.add(place.dayId());
                SiteDayLoad load =
                        world.loads(world.after, world.taken(without)).get(place.date());
                assertThat(load.fits(place.where(), place.times()).bindings()).isEmpty();
            }
        }
    }

    @Property(tries = 300)
    void who_keeps_a_place_fits_there(@ForAll long seed) {
        World world = new World(seed);
        Set<DayId> lost = world.lost();

        Map<LocalDate, List<Taken>> all = world.taken(lost);
        for (World.Course course : world.courses) {
            course.places.forEach((day, seat) -> {
                if (!lost.contains(day) && course.standing.get(day) == Standing.BOOKED) {
                    List<Taken> others = new ArrayList<>(all.get(course.date(day)));
                    others.remove(seat);
                    boolean begun =
                            world.courses.stream().anyMatch(other -> other.standing.containsValue(Standing.GIVEN));
                    SiteDayLoad load = SiteDayLoad.of(world.after.day(course.date(day)), others, NURSES, MARKS);
                    List<Binding> bindings =
                            load.fits(seat.where(), seat.times()).bindings();
                    assertThat(bindings.stream().filter(b -> !begun || b.resource() != Resource.NURSE))
                            .isEmpty();
                }
            });
        }
    }
}
