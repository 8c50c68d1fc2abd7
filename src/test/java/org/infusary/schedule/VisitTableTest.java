package org.infusary.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infusary.schedule.TestCourse.TUE_24_NOV;
import static org.infusary.schedule.TestCourse.WED_25_NOV;
import static org.infusary.schedule.TestCourse.at;
import static org.infusary.testing.RawSql.refusal;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.infusary.kernel.ChairId;
import org.infusary.schedule.rules.CallOffReason;
import org.infusary.schedule.rules.Initiator;
import org.infusary.testing.Centre;
import org.infusary.web.EntityTag;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Attacks the table with raw SQL, as the application's own role. */
@QuarkusTest
class VisitTableTest {
    @Inject
    Scheduling scheduling;

    private Centre centre;
    private List<ChairId> chairs;
    private VisitDetails visit;
    private TestCourse other;

    @BeforeEach
    void book() {
        centre = Centre.open(3, 1);
        chairs = TestCourse.chairs(centre);
        TestCourse course = TestCourse.single(centre, 1);
        other = TestCourse.single(centre, 1);
        visit = TestCourse.asked(centre, () -> scheduling.book(course.id(), course.firstCycle(chairs.get(0), "08:00")))
                .get(0);
    }

    private Optional<String> update(String set) {
        return refusal(
                "update visit set " + set + " where id = ?", visit.facts().id().value());
    }

    /** Copies the visit with some columns changed, all of them values. */
    private Optional<String> copyWith(Map<String, Object> changes) {
        List<String> columns = List.of(
                "id",
                "site_id",
                "patient_id",
                "order_id",
                "course_id",
                "day_id",
                "cycle_number",
                "day_number",
                "visit_date",
                "chair_id",
                "starts_at",
                "access_at",
                "infusion_at",
                "steady_at",
                "ends_at",
                "after_minutes",
                "product_id",
                "grams",
                "volume_ml",
                "exposure",
                "status",
                "booked_by",
                "booked_at",
                "version");
        Map<String, Object> all = new HashMap<>(changes);
        all.put("id", UUID.randomUUID());
        List<Object> values = new ArrayList<>();
        List<String> selected = columns.stream()
                .map(column -> {
                    if (all.containsKey(column)) {
                        values.add(all.get(column));
                        return "?";
                    }
                    return column;
                })
                .toList();
        values.add(visit.facts().id().value());
        return refusal(
                "insert into visit (" + String.join(", ", columns) + ") select " + String.join(", ", selected)
                        + " from visit where id = ?",
                values.toArray());
    }

    private Map<String, Object> otherPatient() {
        return new HashMap<>(Map.of(
                "patient_id", UUID.fromString(other.patient()),
                "order_id", UUID.fromString(other.order()),
                "course_id", other.id().value(),
                "day_id", other.day(1, 1).value()));
    }

    private static void shift(Map<String, Object> columns, String date, int hours) {
        columns.put("visit_date", Date.valueOf(date));
        List<String> moments = List.of("starts_at", "access_at", "infusion_at", "steady_at", "ends_at");
        for (int i = 0; i < moments.size(); i++) {
            columns.put(
                    moments.get(i),
                    Timestamp.from(at(LocalDate.parse(date), "08:00").plusSeconds(hours * 3600L + i * 600L)));
        }
    }

    @Test
    void a_chair_never_takes_two_patients() {
        assertThat(copyWith(otherPatient())).contains("visit_chair_takes_one_patient");
    }

    @Test
    void a_patient_never_sits_in_two_chairs() {
        Map<String, Object> columns = otherPatient();
        columns.remove("patient_id");
        columns.put("chair_id", chairs.get(1).value());

        assertThat(copyWith(columns)).contains("visit_patient_sits_once");
    }

    @Test
    void a_day_of_a_course_is_never_booked_twice() {
        Map<String, Object> columns = new HashMap<>();
        shift(columns, WED_25_NOV.toString(), 0);

        assertThat(copyWith(columns)).contains("visit_day_booked_once");
    }

    @Test
    void nurse_units_are_never_exceeded() {
        Map<String, Object> columns = otherPatient();
        columns.put("chair_id", chairs.get(1).value());

        assertThat(copyWith(columns)).contains("visit_nurse_units_suffice");
    }

    @Test
    void nurse_units_are_never_exceeded_by_moving_a_visit() {
        Map<String, Object> columns = otherPatient();
        columns.put("chair_id", chairs.get(1).value());
        shift(columns, WED_25_NOV.toString(), 0);
        assertThat(copyWith(columns)).isEmpty();

        assertThat(update("visit_date = visit_date + 1, starts_at = starts_at + interval '1 day',"
                        + " access_at = access_at + interval '1 day', infusion_at = infusion_at + interval '1 day',"
                        + " steady_at = steady_at + interval '1 day', ends_at = ends_at + interval '1 day'"))
                .contains("visit_nurse_units_suffice");
    }

    @Test
    void a_day_without_nurses_takes_no_visit() {
        Map<String, Object> columns = otherPatient();
        shift(columns, TUE_24_NOV.toString(), 12);

        assertThat(copyWith(columns)).contains("visit_nurse_units_suffice");
    }

    @Test
    void a_visit_in_the_window_that_touches_is_taken() {
        Map<String, Object> columns = otherPatient();
        shift(columns, TUE_24_NOV.toString(), 7);

        assertThat(copyWith(columns)).isEmpty();
    }

    @Test
    void what_was_called_off_never_changes_again() {
        TestCourse.asked(
                centre,
                () -> scheduling.cancel(
                        visit.facts().id(),
                        new EntityTag(visit.facts().version()),
                        CallOffReason.CENTRE_CLOSED,
                        Initiator.CENTRE));

        assertThat(update("status = 'BOOKED'")).contains("visit_ended_stays_ended");
    }

    @Test
    void a_visit_is_never_deleted() {
        assertThat(refusal("delete from visit where id = ?", visit.facts().id().value()))
                .contains("visit_is_never_deleted");
    }

    @Test
    void the_moments_of_a_visit_come_in_order() {
        assertThat(update("infusion_at = steady_at + interval '1 minute'")).contains("visit_moments_in_order");
    }

    @Test
    void an_unknown_status_is_refused() {
        assertThat(update("status = 'PERHAPS'")).isPresent();
    }

    @Test
    void a_cancellation_without_reason_is_refused() {
        assertThat(update("status = 'CANCELLED'")).contains("visit_called_off_with_a_reason");
    }

    @Test
    void an_infusion_without_start_is_refused() {
        assertThat(update("status = 'INFUSING'")).contains("visit_infusion_has_a_start");
    }

    @Test
    void a_chair_of_another_site_is_refused() {
        ChairId elsewhere = TestCourse.chairs(Centre.open(1, 1)).get(0);

        assertThat(update("chair_id = '" + elsewhere + "'")).contains("visit_chair_stands_in_its_site");
    }
}
