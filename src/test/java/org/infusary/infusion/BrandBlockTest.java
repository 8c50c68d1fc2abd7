package org.infusary.infusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.infusary.infusion.Blocking.SECOND;
import static org.infusary.infusion.Blocking.THIRD;
import static org.infusary.infusion.Chairside.VIAL_OF_5;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.infusary.testing.Centre;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a severe reaction to the refusal of everything on that product, to the review, to the next booking, over HTTP. */
@QuarkusTest
class BrandBlockTest {
    private Blocking here;
    private Centre centre;

    @BeforeEach
    void an_infusion_runs() {
        centre = Centre.open(4, 4);
        here = Blocking.running(centre);
    }

    @AfterEach
    void monday() {
        TestClock.reset();
    }

    private static void assertBlocked(ValidatableResponse answer) {
        answer.statusCode(422).body("reasons.code", hasItem("brand-blocked"));
    }

    private ValidatableResponse order(String product) {
        return centre.prescriber()
                .body("""
                        {"patientId": "%s", "indication": "CIDP", "productId": "%s", "brandPolicy": "LOCKED",
                         "single": {"gramsPerKg": 1, "days": 1}, "startOn": "2027-01-12"}""".formatted(here.chair().patientId(), product))
                .post("/api/v1/orders")
                .then();
    }

    private String coursePath(String below) {
        return "/api/v1/courses/" + here.chair().course().getString("id") + below;
    }

    private ValidatableResponse move(String action) {
        return centre.scheduler()
                .body("{\"action\": \"%s\", \"reason\": \"CLINICAL_DECISION\", \"initiator\": \"PROVIDER\"}"
                        .formatted(action))
                .post("/api/v1/visits/" + here.secondVisit() + "/moves/previews")
                .then();
    }

    private Response hold() {
        JsonPath course = here.chair().course();
        return centre.scheduler()
                .body("{\"visits\": [{\"dayId\": \"%s\", \"chairId\": \"%s\", \"startsAt\": \"%s\"}], \"minutes\": 60}"
                        .formatted(
                                course.getString("cycles[2].days[0].id"),
                                centre.chairIds().get(0),
                                THIRD))
                .post(coursePath("/holds"));
    }

    @Test
    void after_a_reaction_of_grade_3_the_product_is_neither_ordered_planned_booked_moved_hung_nor_started() {
        String held = hold().then().statusCode(201).extract().path("id");

        here.chair()
                .react("{\"grade\": 3, \"symptoms\": [\"CHILLS\"]}")
                .statusCode(201)
                .body("advised", equalTo("STOP"))
                .body("blocked.code", equalTo("brand-blocked"))
                .body("blocked.detail", containsString("2026-11-23"))
                .body("blocked.detail", containsString("SEVERE_GRADE"))
                .body("blocked.sources", hasItem("R17"));

        assertBlocked(here.chair().hang(VIAL_OF_5));
        assertBlocked(order("privigen"));
        assertBlocked(centre.scheduler()
                .body("{\"horizonMonths\": 3}")
                .post("/api/v1/orders/" + here.chair().course().getString("orderId") + "/course")
                .then());
        assertBlocked(centre.scheduler().get(coursePath("/offers?cycles=3")).then());
        assertBlocked(
                centre.scheduler().post("/api/v1/holds/" + held + "/booking").then());
        centre.scheduler().post("/api/v1/holds/" + held + "/release").then().statusCode(200);
        assertBlocked(here.bookThird());
        assertBlocked(hold().then());
        assertBlocked(centre.scheduler()
                .body("{\"firmCycles\": 1, \"months\": 3}")
                .post(coursePath("/horizon"))
                .then());
        assertBlocked(move("SHIFT_REMAINING"));
        assertBlocked(centre.scheduler()
                .body("{\"courseId\": \"%s\", \"cycle\": 3, \"reason\": \"NO_PLACE_FOUND\"}"
                        .formatted(here.chair().course().getString("id")))
                .post(centre.path("/waiting-list"))
                .then());
        TestClock.set(SECOND);
        assertBlocked(here.chair().visitOf(2).start("{}"));
    }

    @Test
    void another_product_may_be_ordered() {
        here.react(4, "ANAPHYLAXIS");

        order("gamunex-c").statusCode(201);
    }

    @Test
    void booked_visits_stay_and_are_listed_for_the_prescriber_who_is_asked() {
        here.react(3, "CHILLS");

        JsonPath visits = here.blockedVisits();
        assertThat(visits.getList("items.id")).containsExactly(here.secondVisit());
        assertThat(visits.getString("items[0].status")).isEqualTo("BOOKED");
        JsonPath tasks = here.openTasks();
        assertThat(tasks.getList("items.code")).containsExactly("BRAND_REVIEW");
        assertThat(tasks.getString("items[0].performerRole")).isEqualTo("prescriber");
        move("OMIT").statusCode(200);
    }

    @Test
    void the_task_is_answered_by_the_review_only() {
        here.react(3, "CHILLS");
        String task = "/api/v1/tasks/" + here.openTasks().getString("items[0].id");
        String tag = centre.prescriber().get(task).header("ETag");

        centre.prescriber()
                .header("If-Match", tag)
                .body("{\"outcome\": \"REVIEWED\"}")
                .post(task + "/completion")
                .then()
                .statusCode(409)
                .body("type", containsString("task-answered-elsewhere"));
    }

    @Test
    void a_prescriber_lifts_the_block_and_the_next_cycle_is_booked() {
        String reaction = here.react(3, "CHILLS");
        String task = "/api/v1/tasks/" + here.openTasks().getString("items[0].id");
        here.review(centre.nurse(), reaction, "LIFTED").statusCode(403);

        centre.prescriber()
                .body("{\"decision\": \"LIFTED\", \"note\": \"Fever of a cold\", \"conditions\": \"Half the rate\"}")
                .post(here.patientPath("/brand-blocks/" + reaction + "/reviews"))
                .then()
                .statusCode(201)
                .body("status", equalTo("LIFTED"))
                .body("reviews.conditions", contains("Half the rate"));

        here.bookThird().statusCode(201);
        assertThat(here.blockedVisits().getList("items")).isEmpty();
        assertThat(here.read(task).getString("outcome")).isEqualTo("REVIEWED");
    }

    @Test
    void a_confirmed_block_stays_until_it_is_lifted_and_a_lifted_one_may_be_reopened() {
        String reaction = here.react(3, "CHILLS");

        here.review(centre.prescriber(), reaction, "CONFIRMED").statusCode(201).body("status", equalTo("CONFIRMED"));
        here.bookThird().statusCode(422).body("reasons[0].detail", containsString("order another brand"));
        here.review(centre.prescriber(), reaction, "CONFIRMED")
                .statusCode(409)
                .body("blockStatus", equalTo("CONFIRMED"));
        here.review(centre.prescriber(), reaction, "LIFTED").statusCode(201);
        here.review(centre.prescriber(), reaction, "REOPENED").statusCode(201).body("status", equalTo("OPEN"));

        assertBlocked(here.bookThird());
        assertThat(here.openTasks().getList("items.code")).containsExactly("BRAND_REVIEW");
        centre.nurse()
                .get(here.patientPath("/brand-blocks"))
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].rule", equalTo("SEVERE_GRADE"))
                .body("items[0].reviews.decision", contains("CONFIRMED", "LIFTED", "REOPENED"));
    }

    @Test
    void with_two_blocks_lifting_one_is_not_enough() {
        String first = here.react(3, "CHILLS");
        String second = here.react(1, "CHEST_TIGHTNESS");

        here.review(centre.prescriber(), first, "LIFTED").statusCode(201);

        assertBlocked(here.bookThird());
        assertThat(here.openTasks().getList("items.code")).containsExactly("BRAND_REVIEW");
        here.review(centre.prescriber(), second, "LIFTED").statusCode(201);
        here.bookThird().statusCode(201);
        assertThat(here.openTasks().getList("items")).isEmpty();
    }

    @Test
    void conditions_are_for_lifting_only() {
        String reaction = here.react(3, "CHILLS");

        centre.prescriber()
                .body("{\"decision\": \"CONFIRMED\", \"note\": \"Yes\", \"conditions\": \"Half the rate\"}")
                .post(here.patientPath("/brand-blocks/" + reaction + "/reviews"))
                .then()
                .statusCode(400)
                .body("errors.field", contains("conditions"));
    }

    @Test
    void a_milder_reaction_blocks_nothing() {
        String reaction = here.chair()
                .react("{\"grade\": 2, \"symptoms\": [\"CHILLS\"]}")
                .statusCode(201)
                .body("advised", equalTo("PAUSE"))
                .body("blocked", nullValue())
                .extract()
                .path("reactionId");

        here.bookThird().statusCode(201);
        here.review(centre.prescriber(), reaction, "LIFTED").statusCode(404);
        assertThat(here.openTasks().getList("items")).isEmpty();
    }

    @Test
    void a_stop_always_sign_says_stop_and_blocks_at_grade_1() {
        here.chair()
                .react("{\"grade\": 1, \"symptoms\": [\"CHEST_TIGHTNESS\"]}")
                .statusCode(201)
                .body("code", equalTo("stop-always-chest-tightness"))
                .body("sources", contains("R09", "R10"))
                .body("advised", equalTo("STOP"))
                .body("forGrade.code", equalTo("reaction-grade-1"))
                .body("blocked.detail", containsString("STOP_ALWAYS_SIGN"));

        assertBlocked(here.bookThird());
    }

    @Test
    void voiding_a_reaction_lifts_its_block_and_only_a_prescriber_does_that() {
        String reaction = here.react(3, "CHILLS");
        String path = here.patientPath("/reactions/" + reaction + "/void");
        String why = "{\"reason\": \"Belongs to another patient\"}";
        centre.nurse()
                .body(why)
                .post(path)
                .then()
                .statusCode(422)
                .body("reasons.code", contains("reaction-blocks-product"));

        centre.prescriber()
                .body(why)
                .post(path)
                .then()
                .statusCode(201)
                .body("voidedAt", notNullValue())
                .body("voidReason", equalTo("Belongs to another patient"));

        here.bookThird().statusCode(201);
        assertThat(here.openTasks().getList("items")).isEmpty();
        assertThat(here.read(here.patientPath("/brand-blocks")).getList("items"))
                .isEmpty();
        assertThat(here.read("/api/v1/lots/P100123456/reactions").getList("items.id"))
                .doesNotContain(reaction);
        centre.prescriber().body(why).post(path).then().statusCode(409);
        here.review(centre.prescriber(), reaction, "LIFTED").statusCode(404);
    }

    @Test
    void what_was_done_is_recorded_once_and_otherwise_than_advised_only_with_a_reason() {
        String reaction = here.react(2, "CHILLS");
        String path = here.patientPath("/reactions/" + reaction + "/action");
        centre.nurse()
                .body(Map.of("taken", "SLOW"))
                .post(path)
                .then()
                .statusCode(400)
                .body("errors.field", contains("reason"));

        centre.nurse()
                .body(Map.of("taken", "PAUSE"))
                .post(path)
                .then()
                .statusCode(201)
                .body("advised", equalTo("PAUSE"))
                .body("taken", equalTo("PAUSE"));

        centre.nurse().body(Map.of("taken", "PAUSE")).post(path).then().statusCode(409);
    }

    @Test
    void a_reaction_is_found_by_each_lot_of_its_infusion() {
        here.chair()
                .hang(Chairside.vial("44206-436-90").replace("P100123456", "BLK-A1"))
                .statusCode(201);
        here.chair()
                .hang(Chairside.vial("44206-436-90").replace("P100123456", "BLK-B2"))
                .statusCode(201);
        String reaction = here.react(2, "CHILLS");

        assertThat(here.read("/api/v1/lots/BLK-A1/reactions").getList("items.id"))
                .containsExactly(reaction);
        assertThat(here.read("/api/v1/lots/blk-b2/reactions").getList("items.id"))
                .containsExactly(reaction);
        assertThat(here.chair().reactions().getList("items[0].lots")).containsExactly("BLK-A1", "BLK-B2");
        Centre.open(1, 1).nurse().get("/api/v1/lots/BLK-A1/reactions").then().body("items", empty());
    }
}
