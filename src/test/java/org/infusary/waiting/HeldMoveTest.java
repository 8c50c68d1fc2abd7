package org.infusary.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.infusary.waiting.Desk.FRI_27_NOV;
import static org.infusary.waiting.Desk.TUE_24_NOV;
import static org.infusary.waiting.Desk.WED_25_NOV;
import static org.infusary.waiting.Desk.at;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.infusary.testing.Centre;
import org.infusary.testing.TestClock;
import org.infusary.waiting.Desk.Planned;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has a visit and waits for another time: the place is kept beside the visit until the patient says yes. */
@QuarkusTest
class HeldMoveTest {
    private Centre centre;
    private Desk desk;
    private String chair;
    private Planned course;
    private String visit;
    private String entry;

    /** Booked on Friday, wanted on Tuesday, where a visit is called off. */
    @BeforeEach
    void open() {
        centre = Centre.open(1, 2);
        desk = new Desk(centre);
        chair = desk.chair(0);
        course = desk.course(1, TUE_24_NOV);
        visit = desk.book(course, chair, at(FRI_27_NOV, "08:00")).get(0);
        String tuesday = desk.book(desk.course(1, TUE_24_NOV), chair, at(TUE_24_NOV, "07:00"))
                .get(0);
        entry = desk.waiting(course, Map.of("visitId", visit, "reason", "EARLIER_WISHED", "to", "2026-11-26"));
        desk.cancel(tuesday);
    }

    @AfterEach
    void monday() {
        TestClock.reset();
    }

    private JsonPath seen() {
        return desk.read("/visits/" + visit);
    }

    private void assertStands() {
        assertThat(seen().getString("status")).isEqualTo("BOOKED");
        assertThat(seen().getString("startsAt")).isEqualTo("2026-11-27T08:00:00-05:00");
    }

    @Test
    void a_yes_moves_the_visit_and_frees_the_place_it_had() {
        JsonPath list = desk.windows();
        assertThat(list.<String>getList("items[0].patients.visitId")).containsExactly(visit);
        assertThat(list.getString("items[0].patients[0].visits[0].date")).isEqualTo("2026-11-24");

        String hold = desk.offered(entry, chair, TUE_24_NOV);

        assertStands();
        assertThat(desk.status(entry)).isEqualTo("OFFERED");
        assertThat(desk.read("/holds/" + hold).<String>getList("visits.status")).containsExactly("HELD");

        desk.bookHold(hold).statusCode(201).body("id", hasItem(visit));

        assertThat(seen().getString("date")).isEqualTo("2026-11-24");
        assertThat(desk.status(entry)).isEqualTo("BOOKED");
        assertThat(desk.read("/courses/" + course.id() + "/visits").getList("items"))
                .hasSize(1);
        assertThat(desk.read("/courses/" + course.id() + "/moves").<String>getList("items.status"))
                .containsExactly("DONE");
        assertThat(desk.read("/courses/" + course.id()).getString("cycles[0].days[0].date"))
                .isEqualTo("2026-11-24");
        JsonPath friday = desk.windows("?from=2026-11-27");
        assertThat(friday.<String>getList("items[0].freed.freedBy")).containsExactly("MOVED");
        desk.bookHold(hold).statusCode(409).body("type", containsString("hold-booked"));
    }

    @Test
    void after_a_no_the_visit_is_where_it_was() {
        String hold = desk.offered(entry, chair, TUE_24_NOV);

        desk.release(hold);

        assertStands();
        assertThat(desk.status(entry)).isEqualTo("WAITING");
        assertThat(desk.windows("?to=2026-11-24").<Boolean>getList("items[0].patients.offeredBefore"))
                .containsExactly(true);
    }

    @Test
    void without_an_answer_the_visit_is_where_it_was() {
        String hold = desk.offered(entry, chair, TUE_24_NOV);

        TestClock.set(TestClock.MON_23_NOV_0800.plusSeconds(600));

        assertStands();
        assertThat(desk.status(entry)).isEqualTo("WAITING");
        desk.bookHold(hold).statusCode(409).body("type", containsString("hold-expired"));
        assertThat(desk.read("/courses/" + course.id() + "/visits").getList("items"))
                .hasSize(1);
        desk.bookHold(desk.offered(entry, chair, TUE_24_NOV)).statusCode(201);
    }

    @Test
    void a_place_that_is_kept_is_no_one_elses() {
        desk.offered(entry, chair, TUE_24_NOV);

        desk.tryBooking(desk.course(1, TUE_24_NOV), chair, at(TUE_24_NOV, "07:00"))
                .then()
                .statusCode(409)
                .body("reasons.code", hasItem("chair-taken"));
    }

    @Test
    void a_visit_that_is_called_off_meanwhile_does_not_move() {
        String hold = desk.offered(entry, chair, TUE_24_NOV);

        desk.cancel(visit);

        assertThat(desk.status(entry)).isEqualTo("WITHDRAWN");
        desk.bookHold(hold).statusCode(409).body("type", containsString("visit-status"));
        desk.release(hold);
        assertThat(desk.read("/waiting-entries/" + entry).getString("offers[0].outcome"))
                .isEqualTo("DECLINED");
        desk.book(course, chair, at(FRI_27_NOV, "08:00"));
    }

    @Test
    void on_its_own_day_it_may_move_to_where_it_does_not_overlap_itself() {
        Planned other = desk.course(1, TUE_24_NOV);
        String morning = desk.book(other, chair, at(WED_25_NOV, "07:00")).get(0);
        String waits = desk.waiting(other, Map.of("visitId", morning, "from", "2026-11-25", "to", "2026-11-25"));
        desk.cancel(
                desk.book(desk.course(1, TUE_24_NOV), chair, desk.end(morning)).get(0));

        JsonPath list = desk.windows("?from=2026-11-25&to=2026-11-25");
        String start = list.getString("items[0].patients.find { it.waitingId == '" + waits + "' }.visits[0].startsAt");
        assertThat(OffsetDateTime.parse(start)).isAfterOrEqualTo(desk.end(morning));

        desk.bookHold(desk.offered(waits, chair, WED_25_NOV)).statusCode(201).body("id", hasItem(morning));
        assertThat(desk.read("/visits/" + morning).getString("startsAt")).isEqualTo(start);
    }

    @Test
    void a_place_that_overlaps_it_on_another_chair_does_not_fit() {
        Desk wide = new Desk(Centre.open(2, 3));
        Planned other = wide.course(1, TUE_24_NOV);
        String morning =
                wide.book(other, wide.chair(0), at(WED_25_NOV, "08:00")).get(0);
        String waits = wide.waiting(other, Map.of("visitId", morning));
        String freed = wide.book(wide.course(1, TUE_24_NOV), wide.chair(1), at(WED_25_NOV, "07:00"))
                .get(0);
        wide.book(wide.course(1, TUE_24_NOV), wide.chair(1), wide.end(freed));
        wide.cancel(freed);

        assertThat(wide.windows().getList("items[0].patients")).isEmpty();
        wide.tryOffer(waits, wide.chair(1), WED_25_NOV)
                .then()
                .statusCode(409)
                .body("type", containsString("window-gone"));
    }

    @Test
    void one_day_of_several_that_cannot_move_alone_does_not_fit() {
        Planned two = desk.course(2, TUE_24_NOV.plusDays(1));
        List<String> booked =
                desk.book(two, chair, at(TUE_24_NOV.plusDays(1), "13:00"), at(TUE_24_NOV.plusDays(2), "13:00"));
        String waits = desk.waiting(two, Map.of("visitId", booked.get(1), "from", "2026-11-24"));

        assertThat(desk.windows("?to=2026-11-24").<String>getList("items[0].patients.waitingId"))
                .containsExactly(entry)
                .doesNotContain(waits);
    }
}
