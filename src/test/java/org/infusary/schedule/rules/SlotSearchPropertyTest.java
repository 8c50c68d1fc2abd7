package org.infusary.schedule.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.ChairKind;
import org.infusary.kernel.DayId;
import org.infusary.kernel.TimeWindow;
import org.infusary.kernel.Travel;
import org.infusary.site.rules.ChairDay;
import org.infusary.site.rules.NurseLoad;
import org.infusary.site.rules.NurseShift;
import org.infusary.site.rules.SiteDay;

/** Compares the search with a slow and simple one that looks at every moment of every visit. */
class SlotSearchPropertyTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Duration TICK = Duration.ofMinutes(5);
    private static final int DAYS = 4;

    /** A small centre, made at random, and a wish for one or two cycles. */
    private static final class Case {
        final Random random;
        final NurseLoad nurses;
        final SlotMarks marks;
        final Map<LocalDate, SiteDay> days = new HashMap<>();
        final Map<LocalDate, List<Taken>> taken = new HashMap<>();
        final List<CycleWish> wishes = new ArrayList<>();
        final List<TimeWindow> patientTaken = new ArrayList<>();
        final int limit;
        final int gap;

        Case(long seed) {
            random = new Random(seed);
            nurses = new NurseLoad(pick(1, 2, 3, 4), pick(2, 3, 4, 6));
            marks = new SlotMarks(LONDON, pick(15, 30, 60));
            limit = 1 + random.nextInt(20);
            gap = 1 + random.nextInt(2);
            for (int day = 0; day < DAYS; day++) {
                addDay(MONDAY.plusDays(day));
            }
            if (random.nextInt(4) == 0) {
                patientTaken.add(TimeWindow.of(at(MONDAY, 9 * 60), Duration.ofHours(2)));
            }
            int days = 1 + random.nextInt(2);
            addWish(1, days, 0, 1);
            if (random.nextBoolean()) {
                addWish(2, 1, days, DAYS - 1);
            }
        }

        private int pick(int... some) {
            return some[random.nextInt(some.length)];
        }

        private int minutes(int least, int most) {
            return least + 5 * random.nextInt((most - least) / 5 + 1);
        }

        private static Instant at(LocalDate date, int minute) {
            return date.atStartOfDay(LONDON).toInstant().plus(Duration.ofMinutes(minute));
        }

        private void addDay(LocalDate date) {
            List<TimeWindow> open = new ArrayList<>();
            if (random.nextInt(6) > 0) {
                int opens = minutes(480, 540);
                int closes = minutes(600, 840);
                open.add(new TimeWindow(at(date, opens), at(date, closes)));
                if (random.nextInt(3) == 0) {
                    open.add(new TimeWindow(at(date, closes + 30), at(date, closes + minutes(60, 240))));
                }
            }
            List<NurseShift> shifts = new ArrayList<>();
            for (int shift = 0; shift < 1 + random.nextInt(2); shift++) {
                int starts = minutes(450, 540);
                shifts.add(new NurseShift(
                        new TimeWindow(at(date, starts), at(date, starts + minutes(120, 600))), 1 + random.nextInt(2)));
            }
            List<ChairDay> chairs = new ArrayList<>();
            List<Taken> visits = new ArrayList<>();
            for (int number = 1; number <= 1 + random.nextInt(3); number++) {
                ChairId chair = new ChairId(new UUID(1, number));
                int closed = minutes(480, 780);
                chairs.add(new ChairDay(
                        chair,
                        "Chair " + number,
                        random.nextInt(4) == 0 ? ChairKind.BED : ChairKind.CHAIR,
                        random.nextInt(4) == 0
                                ? List.of(new TimeWindow(at(date, closed), at(date, closed + minutes(5, 120))))
                                : List.of()));
                int free = 480;
                for (int visit = 0; visit < random.nextInt(3); visit++) {
                    VisitShape shape = shape();
                    int starts = free + minutes(0, 120);
                    visits.add(new Taken(chair, shape.at(at(date, starts))));
                    free = starts + shape.booked();
                }
            }
            for (int visit = 0; visit < random.nextInt(2); visit++) {
                visits.add(new Taken(Where.HOME, atHome(shape()).at(at(date, minutes(480, 720)))));
            }
            days.put(date, new SiteDay(date, open, shifts, chairs));
            taken.put(date, visits);
        }

        private VisitShape shape() {
            int access = random.nextInt(15);
            int infusion = access + random.nextInt(20);
            int steady = infusion + random.nextInt(60);
            return new VisitShape(access, infusion, steady, (steady + 5 + random.nextInt(60)) / 15 * 15 + 15);
        }

        /** Some minutes away, on a mark of five minutes or not. */
        private VisitShape atHome(VisitShape shape) {
            return new VisitShape(
                    shape.untilAccess(),
                    shape.untilInfusion(),
                    shape.untilSteady(),
                    shape.booked(),
                    new Travel(1 + random.nextInt(50)));
        }

        private void addWish(int cycle, int count, int from, int to) {
            List<DayWish> wishes = IntStream.rangeClosed(1, count)
                    .mapToObj(day -> new DayWish(
                            new DayId(new UUID(cycle, day)), day, random.nextInt(3) == 0 ? atHome(shape()) : shape()))
                    .toList();
            List<List<LocalDate>> lists = IntStream.rangeClosed(from, to)
                    .mapToObj(first -> IntStream.range(first, first + count)
                            .mapToObj(MONDAY::plusDays)
                            .toList())
                    .toList();
            this.wishes.add(new CycleWish(cycle, wishes, lists.get(0), lists, List.of()));
        }

        VisitShape shape(DayId id) {
            return wishes.stream()
                    .flatMap(wish -> wish.days().stream())
                    .filter(day -> day.id().equals(id))
                    .map(DayWish::shape)
                    .findFirst()
                    .orElseThrow();
        }

        SearchAnswer search() {
            Map<LocalDate, SiteDayLoad> site = new HashMap<>();
            days.forEach((date, day) -> site.put(date, SiteDayLoad.of(day, taken.get(date), nurses, marks)));
            return SlotSearch.offers(
                    new SearchInput(site, wishes, gap, patientTaken, at(MONDAY, 500), Optional.empty(), limit));
        }

        boolean fits(LocalDate date, Where where, VisitTimes times) {
            return !times.nursed().start().isBefore(at(MONDAY, 500))
                    && marks.marks(times.start())
                    && patientTaken.stream().noneMatch(times.window()::overlaps)
                    && isFree(date, where, times);
        }

        /** Looks at every five minutes from midnight to midnight and adds up what each visit takes by itself. */
        boolean isFree(LocalDate date, Where where, VisitTimes times) {
            SiteDay day = days.get(date);
            TimeWindow away = new TimeWindow(
                    times.start().minusSeconds(60L * times.travel().minutes()),
                    times.end().plusSeconds(60L * times.travel().minutes()));
            if (day == null
                    || day.open().stream().noneMatch(open -> open.encloses(away))
                    || where.chair()
                            .filter(chair -> !isChairFree(day, chair, times))
                            .isPresent()) {
                return false;
            }
            for (Instant tick = at(date, 0); tick.isBefore(at(date, 1440)); tick = tick.plus(TICK)) {
                TimeWindow now = TimeWindow.of(tick, TICK);
                int own = units(times, now);
                int others = taken.get(date).stream()
                        .mapToInt(visit -> units(visit.times(), now))
                        .sum();
                int available = day.shifts().stream()
                        .filter(shift -> shift.window().encloses(now))
                        .mapToInt(shift -> shift.nurses() * 12)
                        .sum();
                if (own > 0 && own + others > available) {
                    return false;
                }
            }
            return true;
        }

        private boolean isChairFree(SiteDay day, ChairId chair, VisitTimes times) {
            TimeWindow window = times.window();
            return day.chairs().stream()
                            .filter(some -> some.chair().equals(chair))
                            .anyMatch(some -> some.closed().stream().noneMatch(window::overlaps))
                    && taken.get(day.date()).stream()
                            .filter(visit -> visit.where().equals(Where.on(chair)))
                            .noneMatch(visit -> visit.times().window().overlaps(window));
        }

        private int units(VisitTimes times, TimeWindow now) {
            if (times.travel().isHome()) {
                Duration drive = Duration.ofMinutes(times.travel().minutes());
                return touches(times.start().minus(drive), times.end().plus(drive), now) ? 12 : 0;
            }
            return Math.max(
                    Math.max(
                            touches(times.start(), times.access(), now) ? nurses.steadyUnits() : 0,
                            touches(times.access(), times.infusion(), now) ? 12 : 0),
                    Math.max(
                            touches(times.infusion(), times.steady(), now) ? nurses.titratingUnits() : 0,
                            touches(times.steady(), times.end(), now) ? nurses.steadyUnits() : 0));
        }

        private static boolean touches(Instant from, Instant to, TimeWindow now) {
            return from.isBefore(to) && new TimeWindow(from, to).overlaps(now);
        }

        private Stream<Where> places(DayWish day, LocalDate date) {
            return day.shape().travel().isHome()
                    ? Stream.of(Where.HOME)
                    : days.get(date).chairs().stream().map(chair -> Where.on(chair.chair()));
        }

        boolean dayFits(DayWish day, LocalDate date) {
            return days.containsKey(date)
                    && places(day, date).anyMatch(where -> IntStream.range(0, 288)
                            .anyMatch(tick -> fits(date, where, day.shape().at(at(date, tick * 5)))));
        }

        boolean listFits(CycleWish wish, List<LocalDate> dates) {
            return IntStream.range(0, dates.size())
                    .allMatch(day -> dayFits(wish.days().get(day), dates.get(day)));
        }

        boolean somethingFits() {
            CycleWish first = wishes.get(0);
            return first.dates().stream()
                    .filter(dates -> listFits(first, dates))
                    .anyMatch(dates -> wishes.size() == 1
                            || wishes.get(1).dates().stream()
                                    .filter(next -> !next.get(0)
                                            .isBefore(
                                                    dates.get(dates.size() - 1).plusDays(gap)))
                                    .anyMatch(next -> listFits(wishes.get(1), next)));
        }
    }

    @Property(tries = 1500)
    void every_offer_fits_and_every_day_is_placed_once(@ForAll long seed) {
        Case given = new Case(seed);

        List<Offer> offers = given.search().offers();

        assertThat(offers).hasSizeLessThanOrEqualTo(given.limit).doesNotHaveDuplicates();
        for (Offer offer : offers) {
            assertThat(offer.placements())
                    .extracting(Placement::dayId)
                    .containsExactlyElementsOf(given.wishes.stream()
                            .flatMap(wish -> wish.days().stream())
                            .map(DayWish::id)
                            .toList());
            assertThat(offer.placements())
                    .allMatch(place -> given.fits(place.date(), place.where(), place.times()))
                    .allMatch(place -> place.times()
                            .equals(given.shape(place.dayId()).at(place.times().start())));
        }
    }

    @Property(tries = 1500)
    void what_a_slow_search_finds_the_quick_one_finds_too(@ForAll long seed) {
        Case given = new Case(seed);

        SearchAnswer answer = given.search();

        assertThat(!answer.offers().isEmpty()).isEqualTo(given.somethingFits());
        assertThat(answer.refusals().isEmpty()).isNotEqualTo(answer.offers().isEmpty());
    }

    @Property(tries = 1500)
    void asking_about_one_placement_agrees_with_a_slow_look(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 287) int tick) {
        Case given = new Case(seed);
        SiteDay day = given.days.get(MONDAY);
        SiteDayLoad load = SiteDayLoad.of(day, given.taken.get(MONDAY), given.nurses, given.marks);
        boolean home = given.random.nextInt(3) == 0;
        VisitShape shape = home ? given.atHome(given.shape()) : given.shape();
        VisitTimes times = shape.at(Case.at(MONDAY, tick * 5));
        Where where = home ? Where.HOME : Where.on(day.chairs().get(0).chair());

        Fit fit = load.fits(where, times);

        assertThat(fit.fits()).isEqualTo(given.isFree(MONDAY, where, times));
    }
}
