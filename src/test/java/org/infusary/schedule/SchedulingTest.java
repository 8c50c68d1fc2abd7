package org.infusary.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.infusary.schedule.TestCourse.TUE_24_NOV;
import static org.infusary.schedule.TestCourse.WED_25_NOV;
import static org.infusary.schedule.TestCourse.at;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.infusary.course.Planning;
import org.infusary.course.rules.CycleStatus;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.DayId;
import org.infusary.kernel.Grams;
import org.infusary.kernel.SiteId;
import org.infusary.kernel.VisitId;
import org.infusary.schedule.rules.CallOffReason;
import org.infusary.schedule.rules.Initiator;
import org.infusary.schedule.rules.Offer;
import org.infusary.schedule.rules.Placement;
import org.infusary.schedule.rules.SlotLoad;
import org.infusary.schedule.rules.VisitStatus;
import org.infusary.security.ActingAs;
import org.infusary.security.Roles;
import org.infusary.testing.Centre;
import org.infusary.testing.SignedChecklist;
import org.infusary.testing.TestClock;
import org.infusary.web.BadRequest;
import org.infusary.web.EntityTag;
import org.infusary.web.NotFound;
import org.infusary.web.PageRequest;
import org.infusary.web.Problem;
import org.infusary.web.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SchedulingTest {
    private static final OfferQuery FIRST_OPEN = new OfferQuery(new TreeSet<>(), null, 5, null);

    @Inject
    Scheduling scheduling;

    @Inject
    Planning planning;

    @Inject
    ActingAs actingAs;

    @Inject
    EntityManagerFactory factory;

    private Centre centre;
    private List<ChairId> chairs;

    @BeforeEach
    void open() {
        centre = Centre.open(2, 2);
        chairs = TestCourse.chairs(centre);
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    private List<VisitDetails> book(TestCourse course, List<WantedPlace> places) {
        return TestCourse.asked(centre, () -> scheduling.book(course.id(), places));
    }

    private VisitDetails bookFirst(TestCourse course) {
        return book(course, course.firstCycle(chairs.get(0), "08:00")).get(0);
    }

    private Offers offers(TestCourse course, OfferQuery query) {
        return TestCourse.asked(centre, () -> scheduling.offers(course.id(), query));
    }

    private static EntityTag tag(VisitDetails visit) {
        return new EntityTag(visit.facts().version());
    }

    private static List<String> codes(Throwable problem) {
        return Reasons.of((Problem) problem);
    }

    @Test
    void offers_place_every_day_of_the_first_open_cycle_on_its_planned_dates() {
        TestCourse course = TestCourse.single(centre, 2);

        List<Offer> offers = offers(course, FIRST_OPEN).answer().offers();

        assertThat(offers).hasSize(5).doesNotHaveDuplicates();
        assertThat(offers.get(0).placements())
                .extracting(Placement::date)
                .containsExactly(course.planned(1, 1), course.planned(1, 2));
        assertThat(offers.get(0).placements())
                .extracting(Placement::dayId)
                .containsExactly(course.day(1, 1), course.day(1, 2));
    }

    @Test
    void every_offer_can_be_booked() {
        TestCourse course = TestCourse.single(centre, 2);
        List<Placement> places =
                offers(course, FIRST_OPEN).answer().offers().get(4).placements();

        List<VisitDetails> booked = book(
                course,
                places.stream()
                        .map(place -> new WantedPlace(
                                place.dayId(), place.where(), place.times().start()))
                        .toList());

        assertThat(booked)
                .extracting(visit -> visit.facts().times())
                .containsExactlyElementsOf(places.stream().map(Placement::times).toList());
        assertThat(booked).extracting(visit -> visit.facts().status()).containsOnly(VisitStatus.BOOKED);
    }

    @Test
    void a_booking_fixes_the_dates_of_the_course() {
        TestCourse course = TestCourse.single(centre, 1);

        book(course, List.of(new WantedPlace(course.day(1, 1), chairs.get(0), at(WED_25_NOV, "09:00"))));

        var cycle = TestCourse.asked(centre, () -> planning.course(course.id()))
                .cycles()
                .get(0);
        assertThat(cycle.status()).isEqualTo(CycleStatus.BOOKED);
        assertThat(cycle.days().get(0).date()).isEqualTo(WED_25_NOV);
    }

    @Test
    void a_taken_chair_is_told_with_reasons_and_alternatives_and_nothing_is_half_booked() {
        bookFirst(TestCourse.single(centre, 1));
        TestCourse course = TestCourse.single(centre, 2);
        List<WantedPlace> places = List.of(
                new WantedPlace(course.day(1, 1), chairs.get(0), at(TUE_24_NOV, "09:00")),
                new WantedPlace(course.day(1, 2), chairs.get(0), at(WED_25_NOV, "09:00")));

        assertThatThrownBy(() -> book(course, places)).isInstanceOfSatisfying(ChairTaken.class, taken -> {
            assertThat(codes(taken)).containsExactly("chair-taken");
            assertThat(Reasons.alternatives(taken)).hasSize(5);
        });

        assertThat(visitsOf(course)).isEmpty();
    }

    @Test
    void an_alternative_can_be_booked_at_once() {
        bookFirst(TestCourse.single(centre, 1));
        TestCourse course = TestCourse.single(centre, 1);
        List<OfferView> alternatives = new ArrayList<>();
        try {
            bookFirst(course);
        } catch (ChairTaken taken) {
            alternatives.addAll(Reasons.alternatives(taken));
        }

        List<WantedPlace> next = alternatives.get(0).visits().stream()
                .map(visit -> new WantedPlace(
                        new DayId(visit.dayId()),
                        new ChairId(visit.chairId()),
                        visit.startsAt().toInstant()))
                .toList();

        assertThat(book(course, next)).hasSize(1);
    }

    @Test
    void windows_that_touch_are_both_booked() {
        TestCourse course = TestCourse.single(centre, 1);
        VisitDetails first =
                book(course, course.firstCycle(chairs.get(0), "07:00")).get(0);
        TestCourse next = TestCourse.single(centre, 1);

        List<VisitDetails> booked = book(
                next,
                List.of(new WantedPlace(
                        next.day(1, 1), chairs.get(0), first.facts().times().end())));

        assertThat(booked.get(0).facts().times().start())
                .isEqualTo(first.facts().times().end());
    }

    @Test
    void one_nurse_does_not_place_two_accesses_at_once() {
        Centre small = Centre.open(2, 1);
        List<ChairId> two = TestCourse.chairs(small);
        TestCourse first = TestCourse.single(small, 1);
        TestCourse second = TestCourse.single(small, 1);
        TestCourse.asked(small, () -> scheduling.book(first.id(), first.firstCycle(two.get(0), "08:00")));

        assertThatThrownBy(() -> TestCourse.asked(
                        small, () -> scheduling.book(second.id(), second.firstCycle(two.get(1), "08:00"))))
                .isInstanceOfSatisfying(
                        ChairTaken.class, taken -> assertThat(codes(taken)).containsExactly("nurses-busy"));
    }

    @Test
    void a_patient_does_not_sit_in_two_chairs() {
        TestCourse course = TestCourse.single(centre, 1);
        TestCourse other = course.another();
        bookFirst(course);

        assertThatThrownBy(() -> book(other, other.firstCycle(chairs.get(1), "11:00")))
                .isInstanceOfSatisfying(
                        ChairTaken.class, taken -> assertThat(codes(taken)).containsExactly("patient-elsewhere"));
    }

    @Test
    void a_cycle_is_booked_whole() {
        TestCourse course = TestCourse.single(centre, 2);
        List<WantedPlace> half = course.firstCycle(chairs.get(0), "08:00").subList(0, 1);

        assertThatThrownBy(() -> book(course, half)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(codes(refused)).containsExactly("cycle-incomplete");
            assertThat(refused).hasMessageContaining("day 2 (" + course.day(1, 2) + ")");
        });
    }

    @Test
    void a_day_that_is_booked_is_not_booked_again() {
        TestCourse course = TestCourse.single(centre, 1);
        bookFirst(course);

        assertThatThrownBy(() -> book(course, course.firstCycle(chairs.get(1), "12:00")))
                .isInstanceOf(DayBooked.class);
    }

    @Test
    void a_day_of_another_course_is_a_bad_request() {
        TestCourse course = TestCourse.single(centre, 1);
        TestCourse other = TestCourse.single(centre, 1);

        assertThatThrownBy(() -> book(course, other.firstCycle(chairs.get(0), "08:00")))
                .isInstanceOf(BadRequest.class)
                .hasMessageContaining("visits[0].dayId");
    }

    @Test
    void a_day_twice_is_a_bad_request() {
        TestCourse course = TestCourse.single(centre, 1);
        WantedPlace place = course.firstCycle(chairs.get(0), "08:00").get(0);

        assertThatThrownBy(() -> book(course, List.of(place, place)))
                .isInstanceOf(BadRequest.class)
                .hasMessageContaining("visits[1].dayId");
    }

    private void refused(String time, LocalDate date, String... codes) {
        TestCourse course = TestCourse.single(centre, 1);

        assertThatThrownBy(
                        () -> book(course, List.of(new WantedPlace(course.day(1, 1), chairs.get(0), at(date, time)))))
                .isInstanceOfSatisfying(
                        Refused.class, problem -> assertThat(codes(problem)).containsExactly(codes));
    }

    @Test
    void a_start_beside_the_slots_is_refused() {
        refused("08:05", TUE_24_NOV, "off-slot");
    }

    @Test
    void a_visit_past_closing_time_is_refused() {
        refused("18:00", TUE_24_NOV, "outside-hours");
    }

    @Test
    void a_time_that_has_passed_is_refused() {
        TestClock.set(at(TUE_24_NOV, "08:01"));

        refused("08:00", TUE_24_NOV, "in-the-past");
    }

    @Test
    void a_date_outside_the_window_is_refused() {
        refused("08:00", TUE_24_NOV.plusDays(14), "outside-window");
    }

    @Test
    void all_refusals_are_told_at_once() {
        refused("06:05", TUE_24_NOV.plusDays(14), "outside-window", "off-slot", "outside-hours");
    }

    @Test
    void a_chair_of_another_centre_is_refused() {
        ChairId elsewhere = TestCourse.chairs(Centre.open(1, 1)).get(0);
        TestCourse course = TestCourse.single(centre, 1);

        assertThatThrownBy(() -> book(course, course.firstCycle(elsewhere, "08:00")))
                .isInstanceOfSatisfying(
                        Refused.class, problem -> assertThat(codes(problem)).containsExactly("chair-not-in-service"));
    }

    @Test
    void days_that_do_not_follow_one_another_are_refused() {
        TestCourse course = TestCourse.single(centre, 2);
        List<WantedPlace> places = List.of(
                new WantedPlace(course.day(1, 1), chairs.get(0), at(TUE_24_NOV, "08:00")),
                new WantedPlace(course.day(1, 2), chairs.get(0), at(TUE_24_NOV.plusDays(2), "08:00")));

        assertThatThrownBy(() -> book(course, places))
                .isInstanceOfSatisfying(
                        Refused.class, problem -> assertThat(codes(problem)).containsExactly("days-not-consecutive"));
    }

    @Test
    void an_order_on_hold_is_neither_offered_nor_booked() {
        TestCourse course = TestCourse.single(centre, 1);
        String order = "/api/v1/orders/" + course.order();
        String etag = centre.prescriber().get(order).header("ETag");
        centre.prescriber()
                .header("If-Match", etag)
                .body("{\"status\": \"ON_HOLD\", \"reason\": \"REVIEW_DUE\"}")
                .post(order + "/status")
                .then()
                .statusCode(200);

        assertThatThrownBy(() -> offers(course, FIRST_OPEN)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> bookFirst(course))
                .isInstanceOfSatisfying(
                        Refused.class, problem -> assertThat(codes(problem)).containsExactly("order-not-active"));
    }

    @Test
    void a_course_of_another_site_is_not_found() {
        TestCourse course = TestCourse.single(centre, 1);
        Set<SiteId> elsewhere = Set.of(new SiteId(UUID.randomUUID()));

        assertThatThrownBy(() -> actingAs.call(
                        new AccountId(new UUID(1, 2)),
                        Set.of(Roles.SCHEDULER),
                        elsewhere,
                        () -> scheduling.offers(course.id(), FIRST_OPEN)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_visit_of_another_site_is_not_found() {
        VisitId visit = bookFirst(TestCourse.single(centre, 1)).facts().id();
        Set<SiteId> elsewhere = Set.of(new SiteId(UUID.randomUUID()));

        assertThatThrownBy(() -> actingAs.call(
                        new AccountId(new UUID(1, 2)), Set.of(Roles.NURSE), elsewhere, () -> scheduling.visit(visit)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_cancelled_visit_frees_chair_and_day() {
        TestCourse course = TestCourse.single(centre, 1);
        VisitDetails visit = bookFirst(course);

        TestCourse.asked(
                centre,
                () -> scheduling.cancel(
                        visit.facts().id(), tag(visit), CallOffReason.PATIENT_UNWELL, Initiator.PATIENT));

        assertThat(bookFirst(course).facts().times()).isEqualTo(visit.facts().times());
        assertThat(visitsOf(course))
                .extracting(one -> one.facts().status())
                .containsExactly(VisitStatus.CANCELLED, VisitStatus.BOOKED);
    }

    @Test
    void a_cancelled_day_of_a_cycle_is_offered_beside_the_other_day() {
        TestCourse course = TestCourse.single(centre, 2);
        VisitDetails second =
                book(course, course.firstCycle(chairs.get(0), "08:00")).get(1);
        TestCourse.asked(
                centre,
                () -> scheduling.cancel(second.facts().id(), tag(second), CallOffReason.NO_PRODUCT, Initiator.SUPPLY));

        List<Placement> again =
                offers(course, FIRST_OPEN).answer().offers().get(0).placements();

        assertThat(again).extracting(Placement::dayId).containsExactly(course.day(1, 2));
        assertThat(again).extracting(Placement::date).containsExactly(WED_25_NOV);
    }

    @Test
    void a_stale_read_of_a_visit_is_refused() {
        VisitDetails visit = bookFirst(TestCourse.single(centre, 1));
        EntityTag stale = new EntityTag(visit.facts().version() + 1);

        assertThatThrownBy(() -> TestCourse.asked(
                        centre,
                        () -> scheduling.cancel(visit.facts().id(), stale, CallOffReason.WEATHER, Initiator.WEATHER)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(412));
    }

    @Test
    void an_arrival_is_noted_on_the_day_only() {
        VisitDetails visit = bookFirst(TestCourse.single(centre, 1));

        assertThatThrownBy(() -> TestCourse.asked(
                        centre, () -> scheduling.arrive(visit.facts().id(), tag(visit))))
                .isInstanceOfSatisfying(
                        Refused.class, problem -> assertThat(codes(problem)).containsExactly("not-today"));

        TestClock.set(at(TUE_24_NOV, "07:50"));
        VisitDetails arrived =
                TestCourse.asked(centre, () -> scheduling.arrive(visit.facts().id(), tag(visit)));

        assertThat(arrived.facts().status()).isEqualTo(VisitStatus.ARRIVED);
        assertThat(arrived.arrivedAt()).isEqualTo(at(TUE_24_NOV, "07:50"));
    }

    @Test
    void a_no_show_waits_for_the_planned_start_and_opens_the_day_again() {
        TestCourse course = TestCourse.single(centre, 1);
        VisitDetails visit = bookFirst(course);

        assertThatThrownBy(() -> TestCourse.asked(
                        centre, () -> scheduling.noShow(visit.facts().id(), tag(visit))))
                .isInstanceOfSatisfying(
                        Refused.class, problem -> assertThat(codes(problem)).containsExactly("not-yet"));

        TestClock.set(at(TUE_24_NOV, "08:30"));
        TestCourse.asked(centre, () -> scheduling.noShow(visit.facts().id(), tag(visit)));

        assertThat(offers(course, FIRST_OPEN).answer().offers()).isNotEmpty();
    }

    @Test
    void a_visit_runs_from_arrival_to_its_early_end() {
        VisitDetails visit = bookFirst(TestCourse.single(centre, 1));
        VisitId id = visit.facts().id();
        Instant start = at(TUE_24_NOV, "08:50");
        TestClock.set(at(TUE_24_NOV, "07:55"));
        SignedChecklist.of(id);

        TestCourse.asked(centre, () -> {
            scheduling.arrive(id, tag(visit));
            scheduling.ready(id);
            scheduling.start(id, start);
            scheduling.pause(id);
            scheduling.resume(id);
            scheduling.end(id, at(TUE_24_NOV, "10:58"), Grams.of("40"));
            return id;
        });

        VisitDetails ended = TestCourse.asked(centre, () -> scheduling.details(id));
        assertThat(ended.facts().status()).isEqualTo(VisitStatus.STOPPED_EARLY);
        assertThat(ended.startedAt()).isEqualTo(start);
        assertThat(ended.endedAt()).isEqualTo(at(TUE_24_NOV, "10:58"));
        assertThat(ended.facts().times().end()).isEqualTo(at(TUE_24_NOV, "12:10"));
    }

    @Test
    void the_visits_of_a_day_are_listed_called_off_ones_too() {
        TestCourse course = TestCourse.single(centre, 2);
        VisitDetails first =
                book(course, course.firstCycle(chairs.get(0), "08:00")).get(0);
        TestCourse.asked(
                centre,
                () -> scheduling.cancel(first.facts().id(), tag(first), CallOffReason.NO_STAFF, Initiator.CENTRE));

        List<VisitDetails> tuesday = TestCourse.asked(
                        centre,
                        () -> scheduling.day(
                                centre.site(), new DateWindow(TUE_24_NOV, TUE_24_NOV), new PageRequest(null, 50)))
                .items();

        assertThat(tuesday)
                .extracting(visit -> visit.facts().id())
                .containsExactly(first.facts().id());
    }

    @Test
    void the_capacity_of_a_day_counts_chairs_and_nurse_units() {
        bookFirst(TestCourse.single(centre, 1));

        List<SlotLoad> slots = TestCourse.asked(centre, () -> scheduling.capacity(centre.site(), TUE_24_NOV))
                .slots();

        assertThat(slots).hasSize(48);
        assertThat(slots.get(4)).satisfies(slot -> {
            assertThat(slot.start()).isEqualTo(at(TUE_24_NOV, "08:00"));
            assertThat(slot.chairsUsed()).isEqualTo(1);
            assertThat(slot.chairsOpen()).isEqualTo(2);
            assertThat(slot.unitsAvailable()).isEqualTo(24);
        });
        assertThat(slots).extracting(SlotLoad::unitsUsed).contains(12);
    }

    @Test
    void offers_ask_the_database_equally_often_for_one_cycle_and_for_three() {
        TestCourse course = TestCourse.maintenance(centre);
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        offers(course, FIRST_OPEN);

        statistics.clear();
        offers(course, new OfferQuery(new TreeSet<>(Set.of(1)), null, 5, null));
        long one = statistics.getPrepareStatementCount();
        statistics.clear();
        List<Offer> three = offers(course, new OfferQuery(new TreeSet<>(Set.of(1, 2, 3)), null, 5, null))
                .answer()
                .offers();

        assertThat(statistics.getPrepareStatementCount()).isEqualTo(one);
        assertThat(three).hasSize(5).allMatch(offer -> offer.placements().size() == 3);
    }

    @Test
    void a_visit_across_the_hour_that_the_clocks_skip_lasts_as_long_as_planned() {
        LocalDate spring = LocalDate.of(2027, 3, 14);
        String etag = centre.admin().get(centre.path("/hours")).header("ETag");
        centre.admin()
                .header("If-Match", etag)
                .body("{\"windows\": [{\"weekday\": \"SUNDAY\", \"opens\": \"00:00\", \"closes\": \"12:00\"}]}")
                .put(centre.path("/hours"))
                .then()
                .statusCode(200);
        String staffing = centre.admin().get(centre.path("/staffing")).header("ETag");
        centre.admin()
                .header("If-Match", staffing)
                .body("{\"shifts\": [{\"weekday\": \"SUNDAY\", \"starts\": \"00:00\", \"ends\": \"12:00\", \"nurses\":"
                        + " 2}]}")
                .put(centre.path("/staffing"))
                .then()
                .statusCode(200);
        TestClock.set(at(LocalDate.of(2027, 3, 12), "08:00"));
        Centre later = centre;
        TestCourse course = TestCourse.single(later, 1, spring);

        VisitDetails visit = book(
                        course, List.of(new WantedPlace(course.day(1, 1), chairs.get(0), at(spring, "01:00"))))
                .get(0);

        assertThat(VisitView.of(visit).startsAt()).hasToString("2027-03-14T01:00-05:00");
        assertThat(VisitView.of(visit).endsAt()).hasToString("2027-03-14T07:45-04:00");
        assertThat(VisitView.of(visit).minutes()).isEqualTo(345);
    }

    private List<VisitDetails> visitsOf(TestCourse course) {
        return TestCourse.asked(centre, () -> scheduling.ofCourse(course.id(), new PageRequest(null, 50)))
                .items();
    }
}
