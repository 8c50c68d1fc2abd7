package org.infusary.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infusary.schedule.TestCourse.TUE_24_NOV;
import static org.infusary.schedule.TestCourse.WED_25_NOV;
import static org.infusary.schedule.TestCourse.at;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.infusary.kernel.ChairId;
import org.infusary.store.Clash;
import org.infusary.testing.Centre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Attacks what the database promises about timed orders with raw SQL, as the application's own role. */
@QuarkusTest
class TimingTableTest {
    private static final String URGENT =
            "\"startOn\": \"2026-11-24\", \"timing\": {\"priority\": \"URGENT\", \"startBy\": \"2026-11-25\"}";
    private static final String SURGERY = "\"startOn\": \"2026-11-24\","
            + " \"timing\": {\"before\": {\"procedureOn\": \"2026-11-26\", \"atLeastDays\": 1}}";
    private static final String BIRTH =
            "\"timing\": {\"event\": {\"kind\": \"CHILDBIRTH\", \"daysAfter\": 1, \"expectedOn\": \"2026-11-25\"}}";

    @Inject
    DataSource database;

    private Centre centre;
    private List<ChairId> chairs;

    @BeforeEach
    void open() {
        centre = Centre.open(2, 2);
        chairs = TestCourse.chairs(centre);
    }

    private String booked(TestCourse course, LocalDate date, int chair) {
        return new TestMoves(centre)
                .book(course, List.of(new WantedPlace(course.day(1, 1), chairs.get(chair), at(date, "08:00"))))
                .then()
                .statusCode(201)
                .extract()
                .path("[0].id");
    }

    private Optional<String> refusal(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
            connection.rollback();
            return Optional.empty();
        } catch (SQLException refused) {
            return Optional.of(Clash.constraint(refused).orElse(refused.getMessage()));
        }
    }

    /** Puts the visit of a routine order into the timed one, on another date. */
    private static String copy(String visit, TestCourse course, int cycle, String date) {
        return """
                insert into visit (id, site_id, patient_id, order_id, course_id, day_id, cycle_number, day_number, visit_date,
                    chair_id, starts_at, access_at, infusion_at, steady_at, ends_at, after_minutes, product_id, grams,
                    volume_ml, exposure, status, booked_by, booked_at, version)
                select gen_random_uuid(), v.site_id, '%s', '%s', '%s', '%s', %d, 1, date '%s',
                    v.chair_id, starts_at + day, access_at + day, infusion_at + day, steady_at + day, ends_at + day,
                    after_minutes, product_id, grams, volume_ml, exposure, status, booked_by, booked_at, 0
                  from visit v, lateral (select make_interval(days => date '%s' - v.visit_date) as day) move
                 where v.id = '%s'""".formatted(course.patient(), course.order(), course.id(), course.day(1, 1), cycle, date, date, visit);
    }

    @ParameterizedTest
    @CsvSource({
        "URGENT, 1, 2026-11-26, visit_begins_by_its_deadline",
        "URGENT, 1, 2026-11-25, ",
        "URGENT, 2, 2026-11-26, ",
        "SURGERY, 1, 2026-11-26, visit_is_before_the_procedure",
        "SURGERY, 1, 2026-11-25, ",
        "SURGERY, 2, 2026-11-26, ",
        "BIRTH, 1, 2026-11-26, visit_waits_for_its_event",
        "BIRTH, 2, 2026-11-26, visit_waits_for_its_event"
    })
    void no_visit_is_put_where_its_order_does_not_want_it(String timing, int cycle, String date, String rule) {
        String visit = booked(TestCourse.single(centre, 1), TUE_24_NOV, 0);
        TestCourse course = TestCourse.timed(
                centre,
                1,
                switch (timing) {
                    case "URGENT" -> URGENT;
                    case "SURGERY" -> SURGERY;
                    default -> BIRTH;
                });

        assertThat(refusal(copy(visit, course, cycle, date))).isEqualTo(Optional.ofNullable(rule));
    }

    @Test
    void a_booked_visit_is_not_moved_there_but_goes_on_living_where_it_is() {
        String visit = booked(TestCourse.timed(centre, 1, SURGERY), WED_25_NOV, 0);

        assertThat(refusal("update visit set visit_date = visit_date + 1, starts_at = starts_at + interval '1 day',"
                        + " access_at = access_at + interval '1 day', infusion_at = infusion_at + interval '1 day',"
                        + " steady_at = steady_at + interval '1 day', ends_at = ends_at + interval '1 day' where id = '"
                        + visit + "'"))
                .contains("visit_is_before_the_procedure");
        assertThat(refusal("update visit set status = 'ARRIVED', arrived_at = now() where id = '" + visit + "'"))
                .isEmpty();
    }

    @Test
    void what_dates_were_stays_on_record() {
        TestCourse course = TestCourse.timed(centre, 1, SURGERY);
        String path = "/api/v1/orders/" + course.order() + "/timing";
        centre.scheduler()
                .header("If-Match", centre.scheduler().get(path).header("ETag"))
                .body("{\"date\": \"2026-11-27\"}")
                .put(path + "/procedure")
                .then()
                .statusCode(200);

        String of = " where order_id = '" + course.order() + "'";
        assertThat(refusal("update order_date_change set to_date = to_date + 1" + of))
                .contains("order_date_change_append_only");
        assertThat(refusal("delete from order_date_change" + of)).contains("order_date_change_append_only");
    }

    /** A date that changes while a visit is booked waits for it, and then finds it; so none is overlooked. */
    @Test
    void a_booking_and_a_new_date_go_one_after_the_other() throws Exception {
        String visit = booked(TestCourse.single(centre, 1), TUE_24_NOV, 0);
        TestCourse course = TestCourse.timed(centre, 1, SURGERY);
        CountDownLatch written = new CountDownLatch(1);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement book = connection.prepareStatement(copy(visit, course, 1, "2026-11-25"))) {
                book.executeUpdate();
            }
            Future<List<String>> misplaced = thread.submit(() -> {
                String path = "/api/v1/orders/" + course.order() + "/timing";
                String tag = centre.scheduler().get(path).header("ETag");
                written.countDown();
                return centre.scheduler()
                        .header("If-Match", tag)
                        .body("{\"date\": \"2026-11-25\"}")
                        .put(path + "/procedure")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("misplaced.code");
            });
            written.await();
            assertThat(waits(misplaced)).isTrue();
            connection.commit();

            assertThat(misplaced.get(30, TimeUnit.SECONDS)).containsExactly("too-late-before-procedure");
        } finally {
            thread.shutdownNow();
        }
    }

    private static boolean waits(Future<?> work) throws Exception {
        try {
            work.get(1, TimeUnit.SECONDS);
            return false;
        } catch (java.util.concurrent.TimeoutException waiting) {
            return true;
        }
    }
}
