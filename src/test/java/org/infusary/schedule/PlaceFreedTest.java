package org.infusary.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.infusary.schedule.TestCourse.TUE_24_NOV;
import static org.infusary.schedule.TestCourse.WED_25_NOV;
import static org.infusary.schedule.TestCourse.at;
import static org.infusary.schedule.TestMoves.request;
import static org.infusary.schedule.TestMoves.to;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.VisitId;
import org.infusary.security.Roles;
import org.infusary.testing.Centre;
import org.infusary.testing.SignedChecklist;
import org.infusary.testing.TestClock;
import org.infusary.web.EntityTag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every verb that frees a place tells so, with the place as it was; seen by what the waiting list has noted. */
@QuarkusTest
class PlaceFreedTest {
    @Inject
    DataSource database;

    @Inject
    Scheduling scheduling;

    private Centre centre;
    private ChairId chair;
    private TestMoves moves;

    @BeforeEach
    void open() {
        centre = Centre.open(2, 2);
        chair = TestCourse.chairs(centre).get(0);
        moves = new TestMoves(centre);
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    /** What was told, such as {@code CANCELLED 2026-11-24T13:00:00Z 345}: by what, since when the place was taken, minutes. */
    private List<String> told() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement question = connection.prepareStatement(
                        "select freed_by, starts_at, extract(epoch from ends_at - starts_at)::integer / 60 from freed_place"
                                + " where site_id = ? order by id")) {
            question.setObject(1, centre.site().value());
            List<String> told = new ArrayList<>();
            try (ResultSet row = question.executeQuery()) {
                while (row.next()) {
                    told.add(row.getString(1) + " " + row.getTimestamp(2).toInstant() + " " + row.getInt(3));
                }
            }
            return told;
        }
    }

    private static String place(String by, Instant start, long minutes) {
        return by + " " + start + " " + minutes;
    }

    private VisitFacts facts(String visit) {
        return TestCourse.asked(centre, () -> scheduling.visit(new VisitId(UUID.fromString(visit))));
    }

    private static long minutes(VisitFacts visit) {
        return visit.times().window().length().toMinutes();
    }

    @Test
    void a_booking_frees_nothing() throws SQLException {
        moves.booked(TestCourse.single(centre, 1), chair, "08:00");

        assertThat(told()).isEmpty();
    }

    @Test
    void a_move_frees_the_place_that_it_leaves() throws SQLException {
        String visit =
                moves.booked(TestCourse.single(centre, 1), chair, "08:00").get(0);
        long minutes = minutes(facts(visit));

        moves.move(visit, to(chair, at(WED_25_NOV, "09:00"))).then().statusCode(201);

        assertThat(told()).containsExactly(place("MOVED", at(TUE_24_NOV, "08:00"), minutes));
    }

    @Test
    void leaving_a_day_out_frees_its_place() throws SQLException {
        String last = moves.booked(TestCourse.single(centre, 3), chair, "08:00").get(2);
        VisitFacts facts = facts(last);
        Map<String, Object> omit = request("OMIT", "THIS_VISIT");

        centre.prescriber()
                .body(Map.of("move", omit, "token", moves.token(last, omit)))
                .post("/api/v1/visits/" + last + "/moves")
                .then()
                .statusCode(201);

        assertThat(told()).containsExactly(place("OMITTED", facts.times().start(), minutes(facts)));
    }

    @Test
    void an_infusion_that_is_over_early_frees_the_rest() throws SQLException {
        VisitFacts visit =
                facts(moves.booked(TestCourse.single(centre, 1), chair, "08:00").get(0));
        Instant end = visit.times().infusion().plus(Duration.ofMinutes(60));
        TestClock.set(visit.times().start());
        SignedChecklist.of(visit.id());
        TestCourse.asked(Roles.NURSE, centre, () -> {
            scheduling.arrive(visit.id(), new EntityTag(visit.version()));
            scheduling.ready(visit.id());
            scheduling.start(visit.id(), visit.times().infusion());
            TestClock.set(end);
            scheduling.end(visit.id(), end, visit.grams());
            return true;
        });
        Instant free = facts(visit.id().toString()).times().end();

        assertThat(free).isBefore(visit.times().end());
        assertThat(told())
                .containsExactly(place(
                        "ENDED_EARLY",
                        free,
                        Duration.between(free, visit.times().end()).toMinutes()));
    }

    @Test
    void a_disruption_frees_what_it_moves_and_what_it_cancels() throws SQLException {
        long minutes = minutes(
                facts(moves.booked(TestCourse.single(centre, 1), chair, "08:00").get(0)));
        Map<String, Object> closed = new HashMap<>(DisruptionResourceTest.closed(TUE_24_NOV, TUE_24_NOV));
        String token = DisruptionResourceTest.preview(centre, closed).path("token");

        DisruptionResourceTest.commit(centre, closed, token).then().statusCode(201);

        assertThat(told()).containsExactly(place("MOVED", at(TUE_24_NOV, "08:00"), minutes));
        centre.nurse().get(centre.path("/freed-windows")).then().statusCode(200).body("items.size()", equalTo(0));
    }

    @Test
    void what_is_over_is_not_told() throws SQLException {
        String visit =
                moves.booked(TestCourse.single(centre, 1), chair, "08:00").get(0);
        TestClock.set(facts(visit).times().end());
        String path = "/api/v1/visits/" + visit;

        centre.nurse()
                .header("If-Match", centre.nurse().get(path).header("ETag"))
                .post(path + "/no-show")
                .then()
                .statusCode(200);

        assertThat(told()).isEmpty();
    }
}
