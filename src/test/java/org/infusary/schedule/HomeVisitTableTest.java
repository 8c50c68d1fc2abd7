package org.infusary.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infusary.schedule.TestCourse.TUE_24_NOV;
import static org.infusary.schedule.TestCourse.at;
import static org.infusary.testing.RawSql.refusal;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.ChairKind;
import org.infusary.kernel.TimeWindow;
import org.infusary.kernel.Travel;
import org.infusary.schedule.rules.SiteDayLoad;
import org.infusary.schedule.rules.SlotMarks;
import org.infusary.schedule.rules.Taken;
import org.infusary.schedule.rules.VisitShape;
import org.infusary.schedule.rules.VisitTimes;
import org.infusary.schedule.rules.Where;
import org.infusary.site.rules.ChairDay;
import org.infusary.site.rules.NurseLoad;
import org.infusary.site.rules.NurseShift;
import org.infusary.site.rules.SiteDay;
import org.infusary.testing.AtOnce;
import org.infusary.testing.Centre;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Attacks the table with raw SQL, as the application's own role, and compares its guard with the schedule's own counting. One
 * nurse; a visit at home from 09:00 to 14:45, half an hour away: she is out from 08:30 to 15:15.
 */
@QuarkusTest
class HomeVisitTableTest {
    private static final String NURSES = "visit_nurse_units_suffice";
    private static final String PLACE = "visit_is_on_a_chair_or_at_home";
    private static final VisitShape HALF_AN_HOUR = new VisitShape(0, 10, 20, 30);

    @Inject
    Scheduling scheduling;

    private Centre centre;
    private ChairId chair;
    private VisitDetails first;

    @BeforeEach
    void book() {
        centre = Centre.open(1, 1);
        chair = TestCourse.chairs(centre).get(0);
        TestCourse course = TestCourse.atHome(centre, 1);
        first = TestCourse.asked(centre, () -> scheduling.book(course.id(), course.firstCycleAtHome("09:00")))
                .get(0);
    }

    private Optional<String> update(String set) {
        return refusal(
                "update visit set " + set + " where id = ?", first.facts().id().value());
    }

    /** The first visit again for another patient, at other times and perhaps elsewhere. */
    private Optional<String> insert(
            TestCourse other, @Nullable ChairId where, @Nullable Integer travel, VisitTimes times) {
        return refusal(
                """
                insert into visit (id, site_id, patient_id, order_id, course_id, day_id, cycle_number, day_number, visit_date,
                        chair_id, travel_minutes, starts_at, access_at, infusion_at, steady_at, ends_at, after_minutes,
                        product_id, grams, volume_ml, exposure, status, booked_by, booked_at, version)
                    select gen_random_uuid(), site_id, ?, ?, ?, ?, cycle_number, day_number, visit_date, ?::uuid, ?::integer,
                        ?, ?, ?, ?, ?, after_minutes, product_id, grams, volume_ml, exposure, 'BOOKED', booked_by, booked_at, 0
                    from visit where id = ?""",
                UUID.fromString(other.patient()),
                UUID.fromString(other.order()),
                other.id().value(),
                other.day(1, 1).value(),
                where == null ? null : where.value(),
                travel,
                utc(times.start()),
                utc(times.access()),
                utc(times.infusion()),
                utc(times.steady()),
                utc(times.end()),
                first.facts().id().value());
    }

    private static Object utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private Optional<String> beside(@Nullable ChairId where, @Nullable Integer travel, String time) {
        return insert(TestCourse.single(centre, 1), where, travel, HALF_AN_HOUR.at(at(TUE_24_NOV, time)));
    }

    @Test
    void a_visit_without_chair_has_a_nurse_travel_and_one_with_a_chair_does_not() {
        assertThat(beside(null, null, "16:00")).contains(PLACE);
        assertThat(beside(chair, 30, "16:00")).contains(PLACE);
        assertThat(update("chair_id = '" + chair + "'")).contains(PLACE);
    }

    @Test
    void travel_takes_some_minutes_and_four_hours_at_most() {
        assertThat(beside(null, 0, "16:00")).contains("visit_home_is_four_hours_away_at_most");
        assertThat(beside(null, 241, "16:00")).contains("visit_home_is_four_hours_away_at_most");
    }

    @Test
    void nobody_makes_the_way_of_a_booked_visit_shorter() {
        assertThat(update("travel_minutes = 5")).contains("visit_travel_stays");
        assertThat(update("travel_minutes = null, chair_id = '" + chair + "'")).contains("visit_travel_stays");
    }

    @Test
    void a_nurse_is_not_at_two_homes_at_once() {
        assertThat(beside(null, 30, "10:00")).contains(NURSES);
    }

    @Test
    void a_nurse_on_her_way_back_has_not_left_for_the_next() {
        assertThat(beside(null, 30, "15:40")).contains(NURSES);
        assertThat(beside(null, 30, "15:45")).isEmpty();
    }

    @Test
    void a_nurse_who_is_away_watches_nobody_on_a_chair() {
        assertThat(beside(chair, null, "08:05")).contains(NURSES);
        assertThat(beside(chair, null, "15:10")).contains(NURSES);
        assertThat(beside(chair, null, "08:00")).isEmpty();
        assertThat(beside(chair, null, "15:15")).isEmpty();
    }

    @Test
    void nobody_is_visited_outside_of_the_shifts_not_even_on_the_way() {
        assertThat(beside(null, 30, "07:25")).contains(NURSES);
        assertThat(beside(null, 30, "18:05")).contains(NURSES);
        assertThat(beside(null, 30, "18:00")).isEmpty();
    }

    @Test
    void a_patient_is_not_at_home_and_on_a_chair_at_once() {
        assertThat(refusal(
                        """
                insert into visit (id, site_id, patient_id, order_id, course_id, day_id, cycle_number, day_number, visit_date,
                        chair_id, starts_at, access_at, infusion_at, steady_at, ends_at, after_minutes,
                        product_id, grams, volume_ml, exposure, status, booked_by, booked_at, version)
                    select gen_random_uuid(), site_id, patient_id, order_id, course_id, ?, cycle_number, day_number,
                        visit_date, ?, starts_at, access_at, infusion_at, steady_at, ends_at, after_minutes, product_id, grams,
                        volume_ml, exposure, 'BOOKED', booked_by, booked_at, 0
                    from visit where id = ?""",
                        TestCourse.single(centre, 1).day(1, 1).value(),
                        chair.value(),
                        first.facts().id().value()))
                .contains("visit_patient_sits_once");
    }

    @Test
    void a_move_without_a_record_is_refused_at_home_too() {
        assertThat(update("starts_at = starts_at + interval '5 minutes', access_at = access_at + interval '5 minutes',"
                        + " infusion_at = infusion_at + interval '5 minutes', steady_at = steady_at + interval '5 minutes',"
                        + " ends_at = ends_at + interval '5 minutes'"))
                .contains("visit_moves_on_record");
    }

    /** The same order again with other values in some columns. */
    private Optional<String> order(String changes) {
        return refusal(
                "insert into infusion_order select (jsonb_populate_record(o, ?::jsonb)).* from infusion_order o where id = ?",
                "{\"id\": \"" + UUID.randomUUID() + "\", " + changes + "}",
                UUID.fromString(TestCourse.single(centre, 1).order()));
    }

    @Test
    void an_order_says_how_far_the_home_is_before_it_says_more_of_it() {
        assertThat(order("\"home_cautious_days_reason\": \"Because\"")).contains("order_cautious_days_are_at_a_home");
        assertThat(order("\"home_travel_minutes\": 0")).contains("order_home_is_four_hours_away_at_most");
        assertThat(order("\"home_travel_minutes\": 30, \"home_cautious_days_reason\": \"\""))
                .contains("order_home_reason_is_filled");
        assertThat(order("\"home_travel_minutes\": 30")).isEmpty();
    }

    @Test
    void an_order_never_moves_home_afterwards() {
        assertThat(refusal(
                        "update infusion_order set home_travel_minutes = 30 where id = ?",
                        UUID.fromString(TestCourse.single(centre, 1).order())))
                .contains("order_stays_as_placed");
    }

    /**
     * Random visits on chairs and at home, put into one day one after the other: what the schedule finds nurses for the
     * table takes, and on five-minute marks the other way round too.
     */
    @Test
    void the_schedule_and_the_table_count_nurses_alike() {
        Centre big = Centre.open(8, 2);
        centre = big;
        TestCourse seed = TestCourse.atHome(big, 1);
        first = TestCourse.asked(big, () -> scheduling.book(seed.id(), seed.firstCycleAtHome("09:00")))
                .get(0);
        List<ChairId> chairs = TestCourse.chairs(big);
        List<TestCourse> courses = new ArrayList<>(
                Stream.generate(() -> TestCourse.single(big, 1)).limit(24).toList());
        List<Taken> taken =
                new ArrayList<>(List.of(new Taken(Where.HOME, first.facts().times())));
        Random random = new Random(20261124);
        Set<String> seen = new HashSet<>();
        for (int attempt = 0; attempt < 250 && !courses.isEmpty(); attempt++) {
            boolean onMarks = random.nextBoolean();
            boolean home = random.nextInt(3) == 0;
            int step = onMarks ? 5 : 1;
            int access = step * random.nextInt(25 / step);
            int infusion = access + step * random.nextInt(25 / step);
            int steady = infusion + step * random.nextInt(60 / step);
            VisitShape shape = new VisitShape(
                    access,
                    infusion,
                    steady,
                    steady + step + step * random.nextInt(60 / step),
                    home ? new Travel(step + step * random.nextInt(40 / step)) : Travel.NONE);
            VisitTimes times = shape.at(at(TUE_24_NOV, "07:00").plusSeconds(60L * step * random.nextInt(600 / step)));
            Where where = home ? Where.HOME : Where.on(chairs.get(random.nextInt(chairs.size())));
            boolean fits = load(chairs, taken).fits(where, times).bindings().stream()
                    .noneMatch(binding -> binding.code().equals("nurses-busy")
                            || binding.code().equals("outside-hours"));
            Optional<String> refused = insert(
                    courses.get(0), where.chair().orElse(null), shape.travel().minutesToHome(), times);
            if (refused.filter("visit_chair_takes_one_patient"::equals).isEmpty()) {
                assertThat(fits && refused.isPresent())
                        .as("%s %s", where, times)
                        .isFalse();
                if (onMarks && taken.stream().allMatch(HomeVisitTableTest::isOnMarks)) {
                    assertThat(fits).as("%s %s", where, times).isEqualTo(refused.isEmpty());
                }
                seen.add(where.isHome() + " " + refused.isEmpty());
            }
            if (refused.isEmpty()) {
                taken.add(new Taken(where, times));
                courses.remove(0);
            }
        }
        assertThat(seen).contains("true true", "true false", "false true", "false false");
    }

    private static boolean isOnMarks(Taken visit) {
        return Stream.of(
                        visit.times().nursed().start(),
                        visit.times().access(),
                        visit.times().infusion(),
                        visit.times().steady(),
                        visit.times().end())
                .allMatch(moment -> moment.getEpochSecond() % 300 == 0);
    }

    private static SiteDayLoad load(List<ChairId> chairs, List<Taken> taken) {
        TimeWindow hours = new TimeWindow(at(TUE_24_NOV, "07:00"), at(TUE_24_NOV, "19:00"));
        SiteDay day = new SiteDay(
                TUE_24_NOV,
                List.of(hours),
                List.of(new NurseShift(hours, 2)),
                chairs.stream()
                        .map(one -> new ChairDay(one, "Chair", ChairKind.CHAIR, List.of()))
                        .toList());
        return SiteDayLoad.of(day, taken, new NurseLoad(3, 4), new SlotMarks(TestCourse.NEW_YORK, 5));
    }

    @Test
    void of_visits_at_home_and_on_chairs_that_race_for_the_last_nurse_one_wins() throws Exception {
        Centre busy = Centre.open(4, 1);
        List<ChairId> chairs = TestCourse.chairs(busy);
        List<TestCourse> courses = IntStream.range(0, 8)
                .mapToObj(racer -> racer % 2 == 0 ? TestCourse.atHome(busy, 1) : TestCourse.single(busy, 1))
                .toList();
        List<Callable<Optional<Throwable>>> attempts = new ArrayList<>();
        for (int racer = 0; racer < 8; racer++) {
            TestCourse course = courses.get(racer);
            List<WantedPlace> places = racer % 2 == 0
                    ? course.firstCycleAtHome("09:00")
                    : course.firstCycle(chairs.get(racer / 2), "09:00");
            attempts.add(() -> attempt(busy, course, places));
        }

        List<Optional<Throwable>> outcomes = AtOnce.of(attempts);

        assertThat(outcomes).filteredOn(Optional::isEmpty).hasSize(1);
        assertThat(outcomes).filteredOn(Optional::isPresent).allSatisfy(problem -> assertThat(problem.orElseThrow())
                .isInstanceOf(ChairTaken.class));
    }

    private Optional<Throwable> attempt(Centre at, TestCourse course, List<WantedPlace> places) {
        try {
            TestCourse.asked(at, () -> scheduling.book(course.id(), places));
            return Optional.empty();
        } catch (RuntimeException problem) {
            return Optional.of(problem);
        }
    }
}
