package org.infusary.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.infusary.waiting.Desk.FRI_27_NOV;
import static org.infusary.waiting.Desk.MON_23_NOV;
import static org.infusary.waiting.Desk.TUE_24_NOV;
import static org.infusary.waiting.Desk.WED_25_NOV;
import static org.infusary.waiting.Desk.at;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.infusary.audit.Trail;
import org.infusary.testing.Centre;
import org.infusary.testing.TestClock;
import org.infusary.waiting.Desk.Planned;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a place that becomes free to the patient who takes it, over HTTP. The centre has one chair. */
@QuarkusTest
class FreedWindowsTest {
    private Centre centre;
    private Desk desk;
    private String chair;

    @BeforeEach
    void open() {
        centre = Centre.open(1, 2);
        desk = new Desk(centre);
        chair = desk.chair(0);
    }

    @AfterEach
    void monday() {
        TestClock.reset();
    }

    /** On Tuesday the chair is taken all day; the visit of the morning can be called off. */
    private String fullTuesday() {
        String morning = desk.book(desk.course(1, TUE_24_NOV), chair, at(TUE_24_NOV, "07:00"))
                .get(0);
        desk.book(desk.course(1, TUE_24_NOV), chair, desk.end(morning));
        return morning;
    }

    private List<String> waitingOnTuesday() {
        return desk.windows("?to=2026-11-24").getList("items[0].patients.waitingId");
    }

    @Test
    void a_freed_window_lists_those_it_fits_the_next_to_be_asked_first() {
        String morning = fullTuesday();
        String early = desk.waiting(desk.course(1, TUE_24_NOV));
        String dueToday = desk.waiting(desk.course(1, MON_23_NOV));
        TestClock.set(TestClock.MON_23_NOV_0800.plus(Duration.ofMinutes(1)));
        String later = desk.waiting(desk.course(1, TUE_24_NOV));
        desk.waiting(desk.course(1, FRI_27_NOV.plusDays(30)));
        desk.waiting(desk.course(1, TUE_24_NOV), Map.of("from", "2026-11-25"));
        desk.waiting(desk.course(1, TUE_24_NOV), Map.of("weekdays", List.of("WEDNESDAY")));
        desk.waiting(desk.course(1, TUE_24_NOV), Map.of("earliestStart", "10:00"));
        desk.waiting(needs(desk.course(1, TUE_24_NOV), "BED"));
        assertThat(desk.windows().getList("items")).isEmpty();

        desk.cancel(morning);

        JsonPath list = desk.windows();
        assertThat(list.getList("items")).hasSize(1);
        assertThat(list.getString("items[0].chairId")).isEqualTo(chair);
        assertThat(list.getString("items[0].date")).isEqualTo("2026-11-24");
        assertThat(list.getString("items[0].free[0].startsAt")).isEqualTo("2026-11-24T07:00:00-05:00");
        assertThat(list.getString("items[0].freed[0].freedBy")).isEqualTo("CANCELLED");
        assertThat(list.getString("items[0].freed[0].productId")).isEqualTo("privigen");
        assertThat(list.<String>getList("items[0].patients.waitingId")).containsExactly(dueToday, early, later);
        assertThat(list.<String>getList("items[0].patients.lateness")).containsExactly("ON_TIME", "EARLY", "EARLY");
        assertThat(list.<Boolean>getList("items[0].patients.sameProduct")).containsOnly(true);
        assertThat(list.<Boolean>getList("items[0].patients.offeredBefore")).containsOnly(false);
        assertThat(list.<String>getList("items[0].patients[0].why.code"))
                .containsExactly("minutes-fit", "inside-window", "nurses-suffice");
        assertThat(list.getString("items[0].patients[0].visits[0].startsAt")).isEqualTo("2026-11-24T07:00:00-05:00");
        assertThat(list.<String>getList("items[0].patients[0].trades.code")).containsExactly("LATE");
    }

    private Planned needs(Planned course, String kind) {
        prefer(
                course,
                "{\"neededChairKind\": \"" + kind
                        + "\", \"companion\": false, \"weekdays\": [], \"sameChairAsLastTime\": false}");
        return course;
    }

    private void prefer(Planned course, String wishes) {
        String path = "/api/v1/patients/" + course.patient() + "/scheduling-preferences";
        centre.nurse()
                .header("If-Match", centre.nurse().get(path).header("ETag"))
                .body(wishes)
                .put(path)
                .then()
                .statusCode(200);
    }

    @Test
    void what_the_record_wishes_is_traded_and_told() {
        String morning = fullTuesday();
        Planned course = desk.course(1, TUE_24_NOV);
        prefer(course, """
                {"companion": false, "weekdays": ["FRIDAY"], "earliestStart": "09:00", "sameChairAsLastTime": true,
                 "chairKind": "BED"}""");
        desk.waiting(course);

        desk.cancel(morning);

        assertThat(desk.windows().<String>getList("items[0].patients[0].trades.code"))
                .containsExactlyInAnyOrder("WEEKDAY", "TIME_OF_DAY", "CHAIR_KIND");
    }

    @Test
    void an_offer_keeps_the_place_and_a_yes_books_it() {
        String morning = fullTuesday();
        String first = desk.waiting(desk.course(1, TUE_24_NOV));
        String second = desk.waiting(desk.course(1, TUE_24_NOV));
        desk.cancel(morning);

        String hold = desk.offered(first, chair, TUE_24_NOV);

        assertThat(desk.status(first)).isEqualTo("OFFERED");
        assertThat(desk.windows().getList("items")).isEmpty();
        desk.tryOffer(second, chair, TUE_24_NOV).then().statusCode(409).body("type", containsString("window-gone"));
        desk.tryOffer(first, chair, TUE_24_NOV).then().statusCode(409).body("type", containsString("waiting-status"));

        desk.bookHold(hold).statusCode(201);

        assertThat(desk.status(first)).isEqualTo("BOOKED");
        assertThat(desk.read("/waiting-entries/" + first).getString("offers[0].outcome"))
                .isEqualTo("BOOKED");
        assertThat(desk.status(second)).isEqualTo("WAITING");
        assertThat(desk.windows().getList("items")).isEmpty();
    }

    @Test
    void after_a_no_the_next_is_asked_and_who_declined_comes_last() {
        String morning = fullTuesday();
        String first = desk.waiting(desk.course(1, MON_23_NOV));
        String second = desk.waiting(desk.course(1, TUE_24_NOV));
        desk.cancel(morning);
        String hold = desk.offered(first, chair, TUE_24_NOV);

        desk.release(hold);

        assertThat(desk.status(first)).isEqualTo("WAITING");
        assertThat(waitingOnTuesday()).containsExactly(second, first);
        JsonPath list = desk.windows();
        assertThat(list.<Boolean>getList("items[0].patients.offeredBefore")).containsExactly(false, true);
        assertThat(list.<String>getList("items[0].freed.freedBy")).containsExactly("CANCELLED", "HOLD_RELEASED");
        assertThat(desk.read("/waiting-entries/" + first).getString("offers[0].outcome"))
                .isEqualTo("DECLINED");
        String again = desk.offered(second, chair, TUE_24_NOV);
        desk.bookHold(again).statusCode(201);
        assertThat(desk.windows().getList("items")).isEmpty();
    }

    @Test
    void without_an_answer_the_offer_ends_by_the_clock_alone() {
        String morning = fullTuesday();
        String first = desk.waiting(desk.course(1, MON_23_NOV));
        String second = desk.waiting(desk.course(1, TUE_24_NOV));
        desk.cancel(morning);
        String hold = desk.offered(first, chair, TUE_24_NOV);

        TestClock.set(TestClock.MON_23_NOV_0800.plus(Duration.ofMinutes(10)));

        assertThat(desk.status(first)).isEqualTo("WAITING");
        assertThat(waitingOnTuesday()).containsExactly(second, first);
        desk.bookHold(hold).statusCode(409).body("type", containsString("hold-expired"));
        String other = desk.offered(first, chair, TUE_24_NOV);
        desk.bookHold(other).statusCode(201);
    }

    @Test
    void a_place_that_was_only_held_is_told_when_the_hold_is_over() {
        Planned course = desk.course(1, TUE_24_NOV);
        centre.scheduler()
                .body(Map.of(
                        "visits",
                        List.of(Map.of(
                                "dayId",
                                course.day(1),
                                "chairId",
                                chair,
                                "startsAt",
                                at(TUE_24_NOV, "08:00").toInstant().toString()))))
                .post("/api/v1/courses/" + course.id() + "/holds")
                .then()
                .statusCode(201);
        assertThat(desk.windows().getList("items")).isEmpty();

        TestClock.set(TestClock.MON_23_NOV_0800.plus(Duration.ofMinutes(10)));

        assertThat(desk.windows().<String>getList("items[0].freed.freedBy")).containsExactly("HOLD_EXPIRED");
        assertThat(desk.windows().getInt("items[0].free[0].minutes")).isEqualTo(12 * 60);
    }

    @Test
    void a_window_that_others_have_taken_is_gone() {
        String morning = fullTuesday();
        String waits = desk.waiting(desk.course(1, TUE_24_NOV));
        desk.cancel(morning);
        desk.book(desk.course(1, TUE_24_NOV), chair, at(TUE_24_NOV, "07:00"));

        desk.tryOffer(waits, chair, TUE_24_NOV).then().statusCode(409).body("type", containsString("window-gone"));
        desk.tryOffer(waits, chair, WED_25_NOV).then().statusCode(409);
        assertThat(desk.status(waits)).isEqualTo("WAITING");
    }

    @Test
    void the_gap_is_what_is_free_and_no_shorter_than_the_visit_that_went() {
        String morning = fullTuesday();
        OffsetDateTime freeFrom = desk.end(morning);
        String waits = desk.waiting(desk.course(1, TUE_24_NOV));
        desk.cancel(morning);
        Planned between = desk.course(1, TUE_24_NOV);
        // half an hour from opening on is too short for anybody, and so is what it leaves
        desk.tryBooking(between, chair, at(TUE_24_NOV, "07:30")).then().statusCode(409);

        TestClock.set(at(TUE_24_NOV, "07:20").toInstant());

        JsonPath list = desk.windows();
        assertThat(OffsetDateTime.parse(list.getString("items[0].free[0].startsAt"))
                        .toInstant())
                .isEqualTo(at(TUE_24_NOV, "07:20").toInstant());
        assertThat(OffsetDateTime.parse(list.getString("items[0].free[0].endsAt"))
                        .toInstant())
                .isEqualTo(freeFrom.toInstant());
        assertThat(list.getList("items[0].patients")).isEmpty();
        desk.tryOffer(waits, chair, TUE_24_NOV).then().statusCode(409);
    }

    @Test
    void a_cycle_of_two_days_fits_with_one_of_them_in_the_window() {
        String morning = fullTuesday();
        Planned course = desk.course(2, TUE_24_NOV);
        String waits = desk.waiting(course);
        desk.cancel(morning);

        JsonPath list = desk.windows();
        assertThat(list.<String>getList("items[0].patients[0].visits.date"))
                .containsExactly("2026-11-24", "2026-11-25");
        String hold = desk.offered(waits, chair, TUE_24_NOV);

        desk.bookHold(hold).statusCode(201).body("size()", equalTo(2));
        assertThat(desk.status(waits)).isEqualTo("BOOKED");
    }

    @Test
    void a_product_out_of_validity_fits_nowhere() {
        String morning = fullTuesday();
        desk.waiting(desk.course(1, TUE_24_NOV));
        desk.cancel(morning);
        assertThat(waitingOnTuesday()).hasSize(1);

        validity("{\"validTo\": \"2026-11-23\"}");
        try {
            assertThat(waitingOnTuesday()).isEmpty();
        } finally {
            validity("{}");
        }
    }

    private void validity(String body) {
        String path = "/api/v1/products/privigen";
        centre.pharmacist()
                .header("If-Match", centre.nurse().get(path).header("ETag"))
                .body(body)
                .put(path + "/validity")
                .then()
                .statusCode(200);
    }

    @Test
    void windows_are_listed_by_date_and_chair_and_paged() {
        String tuesday = fullTuesday();
        String friday = desk.book(desk.course(1, TUE_24_NOV), chair, at(FRI_27_NOV, "07:00"))
                .get(0);
        desk.cancel(friday);
        desk.cancel(tuesday);

        JsonPath first = desk.windows("?limit=1");

        assertThat(first.<String>getList("items.date")).containsExactly("2026-11-24");
        assertThat(desk.windows("?limit=1&cursor=" + first.getString("next")).<String>getList("items.date"))
                .containsExactly("2026-11-27");
        assertThat(desk.windows("?from=2026-11-25&to=2026-11-27").<String>getList("items.date"))
                .containsExactly("2026-11-27");
        centre.nurse()
                .get(centre.path("/freed-windows?from=2026-11-23&to=2026-12-24"))
                .then()
                .statusCode(400);
    }

    @Test
    void reading_freed_windows_leaves_the_names_of_those_it_shows() {
        String morning = fullTuesday();
        Planned one = desk.course(1, TUE_24_NOV);
        Planned other = desk.course(1, TUE_24_NOV);
        desk.waiting(one);
        desk.waiting(other);
        desk.cancel(morning);
        Trail trail = Trail.begin();

        trail.mark(centre.nurse()).get(centre.path("/freed-windows")).then().statusCode(200);

        assertThat(trail.only().patients()).containsExactlyInAnyOrder(one.patient(), other.patient());
    }

    @Test
    void a_visit_that_is_missed_frees_what_is_left_of_its_time() {
        fullTuesday();
        String path = "/api/v1/visits/"
                + desk.read("/sites/" + centre.site() + "/visits?from=2026-11-24&to=2026-11-24")
                        .getString("items[0].id");
        TestClock.set(at(TUE_24_NOV, "07:30").toInstant());
        centre.nurse()
                .header("If-Match", centre.nurse().get(path).header("ETag"))
                .post(path + "/no-show")
                .then()
                .statusCode(200);

        JsonPath list = desk.windows();
        assertThat(list.<String>getList("items[0].freed.freedBy")).containsExactly("NO_SHOW");
        assertThat(list.getString("items[0].free[0].startsAt")).isEqualTo("2026-11-24T07:30:00-05:00");
    }
}
