package org.infusary.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infusary.schedule.TestCourse.TUE_24_NOV;
import static org.infusary.schedule.TestCourse.at;
import static org.infusary.testing.RawSql.refusal;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.infusary.kernel.ChairId;
import org.infusary.schedule.rules.OverbookingReason;
import org.infusary.security.Roles;
import org.infusary.testing.AtOnce;
import org.infusary.testing.Centre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Attacks the guard of the nurses with raw SQL, as the application's own role. One nurse, 12 units; a first visit at 08:00,
 * whose access is at 08:35; what is put in beside it begins at 08:15 and would want 4 units too many at 08:50.
 */
@QuarkusTest
class OverbookingTableTest {
    private static final String NURSES = "visit_nurse_units_suffice";
    private static final String ON_RECORD = "visit_overbooking_stays_on_record";

    @Inject
    Scheduling scheduling;

    private Centre centre;
    private List<ChairId> chairs;
    private VisitDetails first;

    @BeforeEach
    void book() {
        centre = Centre.open(4, 1);
        chairs = TestCourse.chairs(centre);
        TestCourse course = TestCourse.single(centre, 1);
        first = TestCourse.asked(centre, () -> scheduling.book(course.id(), course.firstCycle(chairs.get(0), "08:00")))
                .get(0);
    }

    /** The first visit again, a quarter of an hour later, for another patient on another chair. */
    private Optional<String> beside(TestCourse other, int chair, Integer units) {
        return refusal(
                """
                insert into visit (id, site_id, patient_id, order_id, course_id, day_id, cycle_number, day_number, visit_date,
                        chair_id, starts_at, access_at, infusion_at, steady_at, ends_at, after_minutes, product_id, grams,
                        volume_ml, exposure, status, booked_by, booked_at, version, overbooking_units, overbooking_reason,
                        overbooked_by, overbooked_at)
                    select gen_random_uuid(), site_id, ?, ?, ?, ?, cycle_number, day_number, visit_date, ?,
                        starts_at + later, access_at + later, infusion_at + later, steady_at + later, ends_at + later,
                        after_minutes, product_id, grams, volume_ml, exposure, status, booked_by, booked_at, 0, units,
                        case when units is not null then 'URGENT' end, case when units is not null then booked_by end,
                        case when units is not null then booked_at end
                    from visit, (select interval '15 minutes' as later, ?::integer as units) other where id = ?""",
                UUID.fromString(other.patient()),
                UUID.fromString(other.order()),
                other.id().value(),
                other.day(1, 1).value(),
                chairs.get(chair).value(),
                units,
                first.facts().id().value());
    }

    private Optional<String> beside(Integer units) {
        return beside(TestCourse.single(centre, 1), 1, units);
    }

    private Optional<String> update(VisitDetails visit, String set) {
        return refusal(
                "update visit set " + set + " where id = ?", visit.facts().id().value());
    }

    private VisitDetails booked(String time, OverbookingReason reason) {
        TestCourse course = TestCourse.single(centre, 1);
        WantedPlace place = new WantedPlace(course.day(1, 1), chairs.get(1), at(TUE_24_NOV, time));
        return TestCourse.asked(Roles.NURSE, centre, () -> scheduling.book(course.id(), List.of(place), reason))
                .get(0);
    }

    @Test
    void what_is_on_record_and_within_the_cap_is_taken() {
        centre.decide("overbookingNurseUnits", 4);

        assertThat(beside(4)).isEmpty();
    }

    @Test
    void nothing_goes_above_the_cap() {
        centre.decide("overbookingNurseUnits", 3);

        assertThat(beside(4)).contains(NURSES);
    }

    @Test
    void a_record_alone_allows_nothing() {
        assertThat(beside(4)).contains(NURSES);
    }

    @Test
    void a_cap_alone_allows_nothing() {
        centre.decide("overbookingNurseUnits", 120);

        assertThat(beside(null)).contains(NURSES);
    }

    @Test
    void a_record_of_less_than_it_takes_is_refused() {
        centre.decide("overbookingNurseUnits", 120);

        assertThat(beside(3)).contains(NURSES);
    }

    @Test
    void the_next_visit_counts_what_was_overbooked_before() {
        centre.decide("overbookingNurseUnits", 12);
        assertThat(beside(4)).isEmpty();

        // two accesses at once and the first patient: 16 above 12
        assertThat(beside(TestCourse.single(centre, 1), 2, 16)).contains(NURSES);
    }

    @Test
    void a_visit_without_a_record_does_not_use_what_others_overbooked() {
        centre.decide("overbookingNurseUnits", 120);
        assertThat(beside(4)).isEmpty();

        assertThat(beside(TestCourse.single(centre, 1), 2, null)).contains(NURSES);
    }

    @Test
    void a_record_is_told_whole_and_above_zero() {
        centre.decide("overbookingNurseUnits", 120);

        assertThat(beside(0)).contains("visit_overbooking_is_above_zero");
        assertThat(update(first, "overbooking_units = 4, starts_at = starts_at - interval '5 minutes'"))
                .contains("visit_overbooking_is_told_whole");
    }

    @Test
    void a_record_is_neither_taken_back_nor_changed() {
        centre.decide("overbookingNurseUnits", 120);
        VisitDetails overbooked = booked("08:15", OverbookingReason.URGENT);

        assertThat(update(
                        overbooked,
                        "overbooking_units = null, overbooking_reason = null, overbooked_by = null,"
                                + " overbooked_at = null"))
                .contains(ON_RECORD);
        assertThat(update(overbooked, "overbooking_units = 5")).contains(ON_RECORD);
        assertThat(update(overbooked, "overbooking_reason = 'LATE_PATIENT'")).contains(ON_RECORD);
    }

    @Test
    void a_visit_gets_no_record_afterwards() {
        assertThat(update(
                        first,
                        "overbooking_units = 4, overbooking_reason = 'URGENT', overbooked_by = booked_by,"
                                + " overbooked_at = booked_at"))
                .contains(ON_RECORD);
    }

    @Test
    void a_visit_without_a_record_is_not_moved_above_the_nurses() {
        centre.decide("overbookingNurseUnits", 120);
        VisitDetails other = booked("13:15", null);

        // it waits while the first is watched for its last half hour; one hour earlier its access falls into that
        assertThat(update(
                        other,
                        "starts_at = starts_at - interval '1 hour', access_at = access_at - interval '1 hour',"
                                + " infusion_at = infusion_at - interval '1 hour'"))
                .contains(NURSES);
    }

    @Test
    void a_visit_does_not_want_more_by_other_moments_within_its_window() {
        centre.decide("overbookingNurseUnits", 120);
        VisitDetails other = booked("13:15", null);

        assertThat(update(other, "access_at = starts_at")).contains(NURSES);
    }

    @Test
    void an_end_before_the_planned_one_is_told_though_nurses_are_gone() {
        assertThat(refusal(
                        "insert into staffing_exception (id, site_id, day) values (gen_random_uuid(), ?, ?)",
                        centre.site().value(),
                        TUE_24_NOV))
                .isEmpty();

        assertThat(update(
                        first,
                        "status = 'STOPPED_EARLY', started_at = infusion_at, ended_at = infusion_at,"
                                + " ends_at = steady_at, steady_at = steady_at - interval '5 minutes'"))
                .isEmpty();
    }

    @Test
    void a_centre_allows_ten_nurses_at_most() {
        assertThat(refusal(
                        "update site set overbooking_nurse_units = 121 where id = ?",
                        centre.site().value()))
                .contains("site_overbooking_is_ten_nurses_at_most");
    }

    @Test
    void of_two_overbookings_at_once_that_exceed_the_cap_together_one_wins() throws Exception {
        centre.decide("overbookingNurseUnits", 12);
        List<TestCourse> courses =
                Stream.generate(() -> TestCourse.single(centre, 1)).limit(3).toList();

        List<Optional<String>> outcomes = AtOnce.of(
                () -> beside(courses.get(0), 1, 12),
                () -> beside(courses.get(1), 2, 12),
                () -> beside(courses.get(2), 3, 12));

        assertThat(outcomes).filteredOn(Optional::isEmpty).hasSize(1);
        assertThat(outcomes).filteredOn(Optional::isPresent).containsOnly(Optional.of(NURSES));
    }
}
