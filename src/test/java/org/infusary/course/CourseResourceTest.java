package org.infusary.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import org.infusary.testing.Centre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CourseResourceTest {
    private static final String MON_23_NOV = "2026-11-23";
    private static Centre centre;

    private String order;

    @BeforeEach
    void placeOrder() {
        centre = centre == null ? Centre.open(2, 1) : centre;
        order = centre.cidpOrder(centre.patient(), MON_23_NOV);
    }

    @Test
    void an_order_becomes_an_induction_and_cycles_that_come_round() {
        JsonPath course = centre.plan(order);

        // 2 g/kg at 70 kg = 140 g over 5 days, 1 g/kg = 70 g over 2 days, as in the reference's split examples
        assertThat(course.getList("cycles[0].days.grams", Integer.class)).containsExactly(25, 25, 30, 30, 30);
        assertThat(course.getList("cycles[0].days.date", String.class))
                .containsExactly(MON_23_NOV, "2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27");
        assertThat(course.getList("cycles[0].days.exposure", String.class))
                .containsExactly("FIRST", "ESTABLISHED", "ESTABLISHED", "ESTABLISHED", "ESTABLISHED");
        assertThat(course.getList("cycles[1].days.grams", Integer.class)).containsExactly(35, 35);
        assertThat(course.getList("cycles.targetDate", String.class))
                .startsWith(MON_23_NOV, "2026-12-14", "2027-01-04", "2027-01-25");
        assertThat(course.getList("cycles.status", String.class)).containsOnly("PROJECTED");
    }

    @Test
    void every_part_of_the_minutes_is_shown() {
        JsonPath day = centre.plan(order);

        int infusion = day.getInt("cycles[0].days[0].chairMinutes.infusionMinutes");
        // 25 g at 70 kg: 2.25 mL/kg in the first 120 minutes, the other 37/28 mL/kg at 4.8 mL/kg/h
        assertThat(day.getString("cycles[0].days[0].infusionMinutesExact")).isEqualTo("7645/56");
        assertThat(infusion).isEqualTo(137);
        assertThat(day.getInt("cycles[0].days[0].chairMinutes.observationMinutes"))
                .isEqualTo(60);
        assertThat(day.getInt("cycles[0].days[0].chairMinutes.totalMinutes")).isEqualTo(15 + 30 + infusion + 10 + 60);
        assertThat(day.getInt("cycles[0].days[0].chairMinutes.bookedMinutes")).isEqualTo(255);
        assertThat(day.getInt("cycles[0].days[1].chairMinutes.observationMinutes"))
                .isEqualTo(20);
    }

    @Test
    void a_dry_run_shows_the_plan_and_stores_nothing() {
        centre.scheduler()
                .body("{}")
                .post("/api/v1/orders/" + order + "/course?dryRun=true")
                .then()
                .statusCode(200)
                .body("id", nullValue())
                .body("cycles[0].grams", equalTo(140));

        centre.scheduler().get("/api/v1/orders/" + order + "/course").then().statusCode(404);
    }

    @Test
    void planning_again_keeps_the_course_and_the_ids_of_its_days() {
        JsonPath first = centre.plan(order);

        JsonPath second = centre.plan(order);

        assertThat(second.getString("id")).isEqualTo(first.getString("id"));
        assertThat(second.getList("cycles.days.id.flatten()", String.class))
                .isEqualTo(first.getList("cycles.days.id.flatten()", String.class));
        centre.nurse()
                .get("/api/v1/courses/" + first.getString("id"))
                .then()
                .statusCode(200)
                .header("ETag", notNullValue());
    }

    @Test
    void the_location_of_a_new_course_leads_to_it() {
        String location = centre.scheduler()
                .body("{}")
                .post("/api/v1/orders/" + order + "/course")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");

        centre.nurse().get(location).then().statusCode(200).body("orderId", equalTo(order));
    }

    @Test
    void planning_further_ahead_adds_cycles_and_planning_nearer_takes_them_away() {
        int atThree = centre.plan(order).getList("cycles").size();

        List<String> atTwelve = months(12).getList("cycles.status");
        List<String> atOne = months(1).getList("cycles.status");

        assertThat(atTwelve).hasSizeGreaterThan(atThree).containsOnly("PROJECTED");
        assertThat(atOne)
                .hasSameSizeAs(atTwelve)
                .startsWith("PROJECTED", "PROJECTED")
                .endsWith("CANCELLED");
    }

    @Test
    void a_product_without_ladder_is_refused_with_what_to_configure() {
        String itp = """
                {"patientId": "%s", "indication": "ITP", "productId": "privigen", "brandPolicy": "LOCKED",
                 "single": {"gramsPerKg": 1, "days": 1}, "startOn": "2026-11-23"}""".formatted(centre.patient());
        String id =
                centre.prescriber().body(itp).post("/api/v1/orders").jsonPath().getString("id");

        centre.scheduler()
                .body("{}")
                .post("/api/v1/orders/" + id + "/course")
                .then()
                .statusCode(422)
                .body("reasons.code", contains("no-ladder"))
                .body("reasons[0].detail", containsString("ladders/privigen/ITP"));
    }

    @Test
    void an_order_that_is_not_active_is_not_planned() {
        String tag = centre.prescriber().get("/api/v1/orders/" + order).header("ETag");
        centre.prescriber()
                .header("If-Match", tag)
                .body("{\"status\": \"ON_HOLD\", \"reason\": \"REVIEW_DUE\"}")
                .post("/api/v1/orders/" + order + "/status")
                .then()
                .statusCode(200);

        centre.scheduler()
                .body("{}")
                .post("/api/v1/orders/" + order + "/course")
                .then()
                .statusCode(422)
                .body("reasons.code", contains("order-not-active"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "horizonMonths | {\"horizonMonths\": 0}",
                "horizonMonths | {\"horizonMonths\": 13}",
                "horizonMonths | {\"horizonMonths\": \"six\"}",
                "months        | {\"months\": 3}",
                "body          | {\"horizonMonths\":"
            })
    void a_bad_field_is_named(String field, String body) {
        centre.scheduler()
                .body(body)
                .post("/api/v1/orders/" + order + "/course")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", hasItem(field));
    }

    @Test
    void the_course_of_another_site_does_not_exist() {
        String course = centre.plan(order).getString("id");
        Centre other = Centre.open(1, 1);

        for (String path :
                List.of("/courses/" + course, "/orders/" + order + "/course", "/courses/" + UUID.randomUUID())) {
            other.nurse().get("/api/v1" + path).then().statusCode(404);
        }
        other.scheduler()
                .body("{}")
                .post("/api/v1/orders/" + order + "/course")
                .then()
                .statusCode(404);
    }

    @Test
    void a_pharmacist_does_not_plan() {
        centre.pharmacist()
                .body("{}")
                .post("/api/v1/orders/" + order + "/course")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }

    private JsonPath months(int months) {
        return centre.scheduler()
                .body("{\"horizonMonths\": " + months + "}")
                .post("/api/v1/orders/" + order + "/course")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }
}
