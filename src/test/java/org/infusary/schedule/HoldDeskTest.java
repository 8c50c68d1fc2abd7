package org.infusary.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.infusary.schedule.TestCourse.TUE_24_NOV;
import static org.infusary.schedule.TestCourse.at;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.infusary.course.Planning;
import org.infusary.course.rules.CycleStatus;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.VisitId;
import org.infusary.schedule.rules.CallOffReason;
import org.infusary.schedule.rules.HoldStatus;
import org.infusary.schedule.rules.Initiator;
import org.infusary.schedule.rules.MoveAction;
import org.infusary.schedule.rules.MoveScope;
import org.infusary.schedule.rules.Placement;
import org.infusary.schedule.rules.SlotLoad;
import org.infusary.schedule.rules.VisitStatus;
import org.infusary.testing.AtOnce;
import org.infusary.testing.Centre;
import org.infusary.testing.TestClock;
import org.infusary.web.EntityTag;
import org.infusary.web.NotFound;
import org.infusary.web.PageRequest;
import org.infusary.web.Problem;
import org.infusary.web.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HoldDeskTest {
    private static final int RACERS = 20;
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    @Inject
    HoldDesk desk;

    @Inject
    Scheduling scheduling;

    @Inject
    Moving moving;

    @Inject
    Planning planning;

    @Inject
    DataSource database;

    private Centre centre;
    private ChairId chair;

    @BeforeEach
    void open() {
        centre = Centre.open(1, 2);
        chair = TestCourse.chairs(centre).get(0);
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    private HoldDetails hold(TestCourse course) {
        return TestCourse.asked(centre, () -> desk.hold(course.id(), course.firstCycle(chair, "08:00"), TEN_MINUTES));
    }

    private List<VisitDetails> book(HoldDetails hold) {
        return TestCourse.asked(centre, () -> desk.book(hold.id()));
    }

    private List<VisitDetails> book(TestCourse course) {
        return TestCourse.asked(centre, () -> scheduling.book(course.id(), course.firstCycle(chair, "08:00")));
    }

    private HoldDetails read(HoldDetails hold) {
        return TestCourse.asked(centre, () -> desk.details(hold.id()));
    }

    private List<VisitDetails> tuesday() {
        return TestCourse.asked(
                        centre,
                        () -> scheduling.day(
                                centre.site(), new DateWindow(TUE_24_NOV, TUE_24_NOV), new PageRequest(null, 50)))
                .items();
    }

    private List<SlotLoad> capacity() {
        return TestCourse.asked(centre, () -> scheduling.capacity(centre.site(), TUE_24_NOV))
                .slots();
    }

    private static void tenMinutesLater() {
        TestClock.set(TestClock.MON_23_NOV_0800.plus(TEN_MINUTES));
    }

    @Test
    void a_hold_is_seen_by_others_as_held_and_the_course_does_not_know_of_it() {
        TestCourse course = TestCourse.single(centre, 2);

        HoldDetails hold = hold(course);

        assertThat(hold.status()).isEqualTo(HoldStatus.HELD);
        assertThat(hold.until()).isEqualTo(TestClock.MON_23_NOV_0800.plus(TEN_MINUTES));
        assertThat(hold.visits()).hasSize(2);
        assertThat(tuesday()).singleElement().satisfies(visit -> {
            assertThat(visit.facts().status()).isEqualTo(VisitStatus.HELD);
            assertThat(visit.hold()).isEqualTo(hold.id());
            assertThat(visit.heldUntil()).isEqualTo(hold.until());
        });
        assertThat(capacity()).anySatisfy(slot -> {
            assertThat(slot.chairsHeld()).isEqualTo(1);
            assertThat(slot.chairsUsed()).isEqualTo(1);
            assertThat(slot.unitsUsed()).isPositive();
        });
        assertThat(TestCourse.asked(centre, () -> planning.course(course.id()))
                        .cycles()
                        .get(0)
                        .status())
                .isEqualTo(CycleStatus.PROJECTED);
    }

    @Test
    void what_is_held_is_offered_to_nobody_else_but_to_its_own_course() {
        TestCourse course = TestCourse.single(centre, 1);
        TestCourse other = TestCourse.single(centre, 1);
        hold(course);
        OfferQuery twenty = new OfferQuery(new TreeSet<>(), null, 20, null);

        Offers own = TestCourse.asked(centre, () -> scheduling.offers(course.id(), twenty));
        Offers others = TestCourse.asked(centre, () -> scheduling.offers(other.id(), twenty));

        assertThat(own.answer().offers().stream().flatMap(offer -> offer.placements().stream()))
                .extracting(Placement::date)
                .contains(TUE_24_NOV);
        assertThat(others.answer().offers().stream().flatMap(offer -> offer.placements().stream()))
                .filteredOn(place -> place.date().equals(TUE_24_NOV))
                .allSatisfy(place -> assertThat(place.times().start()).isAfterOrEqualTo(at(TUE_24_NOV, "13:45")));
    }

    @Test
    void a_held_place_is_neither_booked_nor_held_by_others() {
        hold(TestCourse.single(centre, 1));

        assertThatThrownBy(() -> book(TestCourse.single(centre, 1)))
                .isInstanceOfSatisfying(ChairTaken.class, taken -> assertThat(Reasons.alternatives(taken))
                        .isNotEmpty());
        assertThatThrownBy(() -> hold(TestCourse.single(centre, 1))).isInstanceOf(ChairTaken.class);
    }

    @Test
    void a_hold_obeys_the_rules_of_a_booking() {
        TestCourse course = TestCourse.single(centre, 2);
        List<WantedPlace> half = course.firstCycle(chair, "08:00").subList(0, 1);

        assertThatThrownBy(() -> TestCourse.asked(centre, () -> desk.hold(course.id(), half, TEN_MINUTES)))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(Reasons.of(refused))
                        .containsExactly("cycle-incomplete"));
    }

    @Test
    void a_hold_is_booked_as_it_was_held() {
        TestCourse course = TestCourse.single(centre, 2);
        HoldDetails hold = hold(course);

        List<VisitDetails> booked = book(hold);

        assertThat(booked)
                .extracting(visit -> visit.facts().id())
                .containsExactlyElementsOf(
                        hold.visits().stream().map(visit -> visit.facts().id()).toList());
        assertThat(booked).allSatisfy(visit -> {
            assertThat(visit.facts().status()).isEqualTo(VisitStatus.BOOKED);
            assertThat(visit.heldUntil()).isNull();
        });
        assertThat(read(hold).status()).isEqualTo(HoldStatus.BOOKED);
        assertThat(read(hold).visits()).hasSize(2);
        assertThat(capacity()).allSatisfy(slot -> assertThat(slot.chairsHeld()).isZero());
        assertThat(TestCourse.asked(centre, () -> planning.course(course.id()))
                        .cycles()
                        .get(0)
                        .status())
                .isEqualTo(CycleStatus.BOOKED);
    }

    @Test
    void what_was_held_and_booked_outlives_the_hold() {
        HoldDetails hold = hold(TestCourse.single(centre, 1));
        book(hold);

        TestClock.set(at(TUE_24_NOV, "07:00"));
        assertThatThrownBy(() -> book(TestCourse.single(centre, 1))).isInstanceOf(ChairTaken.class);

        assertThat(tuesday()).extracting(visit -> visit.facts().status()).containsExactly(VisitStatus.BOOKED);
        assertThat(read(hold).status()).isEqualTo(HoldStatus.BOOKED);
    }

    @Test
    void a_hold_is_booked_once() {
        HoldDetails hold = hold(TestCourse.single(centre, 1));
        book(hold);

        assertThatThrownBy(() -> book(hold)).isInstanceOfSatisfying(HoldOver.class, over -> assertThat(over.slug())
                .isEqualTo("hold-booked"));
    }

    @Test
    void an_expired_hold_is_not_booked_even_if_its_places_are_free_and_tells_the_next_offers() {
        HoldDetails hold = hold(TestCourse.single(centre, 1));

        tenMinutesLater();

        assertThatThrownBy(() -> book(hold)).isInstanceOfSatisfying(HoldOver.class, over -> {
            assertThat(over.slug()).isEqualTo("hold-expired");
            assertThat(Reasons.alternatives(over)).hasSize(5);
        });
    }

    @Test
    void an_expired_hold_of_a_day_that_is_booked_by_now_has_no_next_offers() {
        TestCourse course = TestCourse.single(centre, 1);
        HoldDetails hold = hold(course);
        tenMinutesLater();
        book(course);

        assertThatThrownBy(() -> book(hold)).isInstanceOfSatisfying(HoldOver.class, over -> {
            assertThat(over.slug()).isEqualTo("hold-expired");
            assertThat(Reasons.alternatives(over)).isEmpty();
        });
    }

    @Test
    void a_hold_stands_until_the_last_moment_before_its_end() {
        HoldDetails hold = hold(TestCourse.single(centre, 1));

        TestClock.set(hold.until().minusMillis(1));

        assertThat(book(hold)).hasSize(1);
    }

    @Test
    void an_expired_hold_is_gone_by_the_clock_alone() {
        HoldDetails hold = hold(TestCourse.single(centre, 1));
        VisitId held = hold.visits().get(0).facts().id();

        tenMinutesLater();

        assertThat(read(hold).status()).isEqualTo(HoldStatus.EXPIRED);
        assertThat(read(hold).visits()).isEmpty();
        assertThat(tuesday()).isEmpty();
        assertThat(capacity()).allSatisfy(slot -> assertThat(slot.chairsUsed()).isZero());
        assertThatThrownBy(() -> TestCourse.asked(centre, () -> scheduling.details(held)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void somebody_else_books_what_an_expired_hold_had() {
        hold(TestCourse.single(centre, 1));

        tenMinutesLater();

        assertThat(book(TestCourse.single(centre, 1))).hasSize(1);
        assertThat(tuesday()).hasSize(1);
    }

    @Test
    void the_same_days_are_held_again_elsewhere_when_a_hold_has_expired() {
        TestCourse course = TestCourse.single(centre, 1);
        hold(course);

        tenMinutesLater();
        HoldDetails again = TestCourse.asked(
                centre,
                () -> desk.hold(
                        course.id(),
                        List.of(new WantedPlace(course.day(1, 1), chair, at(TestCourse.WED_25_NOV, "09:00"))),
                        TEN_MINUTES));

        assertThat(book(again)).hasSize(1);
    }

    @Test
    void a_released_hold_frees_its_places_at_once_and_is_over() {
        HoldDetails hold = hold(TestCourse.single(centre, 1));

        HoldDetails released = TestCourse.asked(centre, () -> desk.release(hold.id()));

        assertThat(released.status()).isEqualTo(HoldStatus.RELEASED);
        assertThat(released.visits()).isEmpty();
        assertThat(book(TestCourse.single(centre, 1))).hasSize(1);
        assertThatThrownBy(() -> book(hold)).isInstanceOfSatisfying(HoldOver.class, over -> {
            assertThat(over.slug()).isEqualTo("hold-released");
            assertThat(Reasons.alternatives(over)).isNotEmpty();
        });
        assertThatThrownBy(() -> TestCourse.asked(centre, () -> desk.release(hold.id())))
                .isInstanceOf(HoldOver.class);
    }

    @Test
    void a_day_that_is_held_is_not_booked_past_its_hold() {
        TestCourse course = TestCourse.single(centre, 1);
        hold(course);

        assertThatThrownBy(() -> book(course)).isInstanceOf(DayBooked.class).hasMessageContaining("is held");
    }

    @Test
    void a_held_visit_is_not_a_visit_yet() {
        TestCourse course = TestCourse.single(centre, 1);
        VisitDetails held = hold(course).visits().get(0);
        EntityTag tag = new EntityTag(held.facts().version());

        assertThatThrownBy(() -> TestCourse.asked(
                        centre,
                        () -> scheduling.cancel(held.facts().id(), tag, CallOffReason.NO_STAFF, Initiator.CENTRE)))
                .isInstanceOf(VisitStateConflict.class);
        assertThatThrownBy(() -> TestCourse.asked(centre, () -> {
                    scheduling.ready(held.facts().id());
                    return tag;
                }))
                .isInstanceOf(VisitStateConflict.class);
    }

    /** It would wait for a prescriber longer than the hold keeps the visit. */
    @Test
    void a_held_visit_is_not_left_out_of_its_cycle() {
        TestCourse course = TestCourse.single(centre, 2);
        MoveOrder cease = new MoveOrder(
                hold(course).visits().get(0).facts().id(),
                MoveAction.CEASE_CYCLE,
                MoveScope.REST_OF_CYCLE,
                Optional.empty(),
                CallOffReason.PATIENT_REQUEST,
                Initiator.PATIENT);

        assertThatThrownBy(() -> TestCourse.asked(centre, () -> moving.preview(cease)))
                .isInstanceOf(VisitStateConflict.class);
    }

    /** The service itself closes no day on which something is held. */
    @Test
    void a_hold_that_is_booked_is_looked_at_like_a_new_booking() throws SQLException {
        TestCourse course = TestCourse.single(centre, 1);
        HoldDetails hold = hold(course);
        try (Connection connection = database.getConnection();
                Statement closing = connection.createStatement()) {
            closing.execute("insert into closure (id, site_id, from_date, to_date, reason) values (gen_random_uuid(), '"
                    + centre.site() + "', '2026-11-24', '2026-11-24', 'HOLIDAY')");
        }

        assertThatThrownBy(() -> book(hold))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(Reasons.of(refused))
                        .contains("centre-closed"));

        assertThat(read(hold).status()).isEqualTo(HoldStatus.HELD);
    }

    @Test
    void of_many_who_want_to_hold_one_chair_one_wins() throws Exception {
        List<TestCourse> courses = IntStream.range(0, RACERS)
                .mapToObj(racer -> TestCourse.single(centre, 1))
                .toList();

        List<String> outcomes = AtOnce.of(courses.stream()
                .<Callable<String>>map(course -> () -> {
                    try {
                        hold(course);
                        return "held";
                    } catch (Problem problem) {
                        return problem.slug();
                    }
                })
                .toList());

        assertThat(outcomes).filteredOn("held"::equals).hasSize(1);
        assertThat(outcomes).filteredOn("chair-taken"::equals).hasSize(RACERS - 1);
        assertThat(tuesday()).hasSize(1);
    }

    @Test
    void of_those_who_book_and_release_one_hold_at_once_one_wins() throws Exception {
        HoldDetails hold = hold(TestCourse.single(centre, 2));

        List<String> outcomes = AtOnce.of(IntStream.range(0, 8)
                .<Callable<String>>mapToObj(racer -> () -> {
                    try {
                        if (racer % 2 == 0) {
                            book(hold);
                        } else {
                            TestCourse.asked(centre, () -> desk.release(hold.id()));
                        }
                        return "won";
                    } catch (HoldOver over) {
                        return over.slug();
                    }
                })
                .toList());

        assertThat(outcomes).filteredOn("won"::equals).hasSize(1);
        assertThat(read(hold).visits())
                .hasSize(read(hold).status() == HoldStatus.BOOKED ? 2 : 0)
                .allMatch(visit -> visit.facts().status() == VisitStatus.BOOKED);
    }
}
