package org.infusary.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infusary.testing.RawSql.refusal;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.infusary.kernel.ChairId;
import org.infusary.testing.Centre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Attacks holds with raw SQL, as the application's own role. */
@QuarkusTest
class HoldTableTest {
    private static final String COPY =
            "insert into visit (id, site_id, patient_id, order_id, course_id, day_id, cycle_number, day_number, visit_date,"
                    + " chair_id, starts_at, access_at, infusion_at, steady_at, ends_at, after_minutes, product_id, grams,"
                    + " volume_ml, exposure, status, booked_by, booked_at, version) select gen_random_uuid(), site_id, ?, ?,"
                    + " ?, ?, cycle_number, day_number, visit_date, ?, starts_at, access_at, infusion_at, steady_at,"
                    + " ends_at, after_minutes, product_id, grams, volume_ml, exposure, 'BOOKED', booked_by, booked_at, 0"
                    + " from visit where id = ?";

    @Inject
    HoldDesk desk;

    @Inject
    Scheduling scheduling;

    private Centre centre;
    private List<ChairId> chairs;
    private UUID hold;
    private UUID held;
    private UUID booked;
    private TestCourse other;

    @BeforeEach
    void hold() {
        centre = Centre.open(3, 1);
        chairs = TestCourse.chairs(centre);
        other = TestCourse.single(centre, 1);
        TestCourse course = TestCourse.single(centre, 1);
        HoldDetails made = TestCourse.asked(
                centre,
                () -> desk.hold(course.id(), course.firstCycle(chairs.get(0), "08:00"), Duration.ofMinutes(10)));
        hold = made.id().value();
        held = made.visits().get(0).facts().id().value();
        TestCourse third = TestCourse.single(centre, 1, TestCourse.WED_25_NOV);
        booked = TestCourse.asked(centre, () -> scheduling.book(third.id(), third.firstCycle(chairs.get(0), "08:00")))
                .get(0)
                .facts()
                .id()
                .value();
    }

    private Optional<String> copyOfHeld(ChairId chair) {
        return refusal(
                COPY,
                UUID.fromString(other.patient()),
                UUID.fromString(other.order()),
                other.id().value(),
                other.day(1, 1).value(),
                chair.value(),
                held);
    }

    @Test
    void a_chair_that_is_held_takes_nobody_else() {
        assertThat(copyOfHeld(chairs.get(0))).contains("visit_chair_takes_one_patient");
    }

    @Test
    void nurses_that_are_held_are_not_had_twice() {
        assertThat(copyOfHeld(chairs.get(1))).contains("visit_nurse_units_suffice");
    }

    @Test
    void a_booked_visit_does_not_become_a_held_one() {
        assertThat(refusal(
                        "update visit set hold_id = ?, held_until = (select held_until from hold where id = ?) where id = ?",
                        hold,
                        hold,
                        booked))
                .contains("visit_booked_stays_booked");
    }

    @Test
    void a_visit_is_not_held_longer_than_its_hold() {
        assertThat(refusal("update visit set held_until = held_until + interval '1 hour' where id = ?", held))
                .contains("visit_booked_stays_booked");
        assertThat(refusal("update hold set held_until = held_until + interval '1 hour' where id = ?", hold))
                .contains("visit_is_held_as_long_as_its_hold");
    }

    @Test
    void a_visit_is_held_by_a_hold() {
        assertThat(refusal("update visit set hold_id = null where id = ?", held))
                .contains("visit_is_held_by_a_hold");
    }

    @Test
    void a_hold_lasts_a_day_at_most() {
        assertThat(refusal("update hold set held_until = held_at + interval '1441 minutes' where id = ?", hold))
                .contains("hold_lasts_a_day_at_most");
    }

    @Test
    void a_hold_that_ended_stays_ended() {
        assertThat(refusal(
                        "update hold set outcome = 'RELEASED', ended_by = held_by, ended_at = held_at where id = ?",
                        hold))
                .isEmpty();

        assertThat(refusal("update hold set outcome = 'BOOKED' where id = ?", hold))
                .contains("hold_ended_stays_ended");
    }

    @Test
    void a_hold_is_not_booked_when_its_time_is_up() {
        assertThat(refusal(
                        "update hold set outcome = 'BOOKED', ended_by = held_by, ended_at = held_until + interval '1 second' where id = ?",
                        hold))
                .contains("hold_is_ended_in_time");
    }

    @Test
    void what_is_booked_is_never_deleted_and_what_is_held_may_go() {
        assertThat(refusal("delete from visit where id = ?", booked)).contains("visit_is_never_deleted");

        assertThat(refusal("delete from visit where id = ?", held)).isEmpty();
    }
}
