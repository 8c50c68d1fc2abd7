package org.infusary.order;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.infusary.kernel.PatientId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrderResourceTest {
    private static final LocalDate MON_23_NOV = LocalDate.of(2026, 11, 23);

    private static OrderDesk desk;

    @BeforeEach
    void openDesk() {
        if (desk == null) {
            desk = OrderDesk.open();
        }
    }

    @Test
    void an_order_is_placed_active_and_shows_what_its_numbers_come_from() {
        PatientId patient = desk.weighing("71.3", MON_23_NOV);
        Map<String, Object> order = OrderDesk.cidp(patient);

        String location = desk.place(order)
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("status", equalTo("ACTIVE"))
                .body("siteId", equalTo(desk.site().id().toString()))
                .body("induction.gramsPerKg", equalTo(2))
                .body("induction.gramsBeforeRounding", equalTo(142.6f))
                .body("induction.grams", equalTo(145))
                .body("induction.days", equalTo(5))
                .body("induction.interval", nullValue())
                .body("maintenance.gramsBeforeRounding", equalTo(71.3f))
                .body("maintenance.grams", equalTo(70))
                .body("maintenance.interval.every", equalTo(4))
                .body("maintenance.interval.unit", equalTo("WEEKS"))
                .body("single", nullValue())
                .body("weight.dosingKg", equalTo(71.3f))
                .body("weight.actualKg", equalTo(71.3f))
                .body("weight.measuredOn", equalTo("2026-11-23"))
                .body("weight.basis", equalTo("ACTUAL"))
                .body("windowDaysBefore", equalTo(3))
                .body("windowDaysAfter", equalTo(3))
                .body("minimumGapDays", equalTo(14))
                .body("consecutive", equalTo("OPEN_DAYS"))
                .body("anchoring", equalTo("AUTO"))
                .body("premedication", equalTo(false))
                .body("warnings", empty())
                .extract()
                .header("Location");

        desk.nurse()
                .get(location)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("induction.grams", equalTo(145))
                .body("maintenance.interval.unit", equalTo("WEEKS"))
                .body("patientId", equalTo(patient.toString()));
    }

    @Test
    void everything_an_order_may_say_comes_back() {
        Map<String, Object> order = OrderDesk.cidp(desk.patient());
        order.put("brandPolicy", "PREFERRED");
        order.put("alternativeProductIds", List.of("panzyga", "octagam-10"));
        order.put("validUntil", "2027-11-30");
        order.put("windowDaysBefore", 0);
        order.put("windowDaysAfter", 14);
        order.put("minimumGapDays", 21);
        order.put("consecutive", "STRICT");
        order.put("anchoring", "GRID");
        order.put("premedication", true);
        order.put("toleratedMaximumMicrolitrePerKgPerHour", 2400);

        desk.place(order)
                .statusCode(201)
                .body("brandPolicy", equalTo("PREFERRED"))
                .body("alternativeProductIds", contains("panzyga", "octagam-10"))
                .body("validUntil", equalTo("2027-11-30"))
                .body("windowDaysBefore", equalTo(0))
                .body("windowDaysAfter", equalTo(14))
                .body("minimumGapDays", equalTo(21))
                .body("consecutive", equalTo("STRICT"))
                .body("anchoring", equalTo("GRID"))
                .body("premedication", equalTo(true))
                .body("toleratedMaximumMicrolitrePerKgPerHour", equalTo(2400));
    }

    @Test
    void a_single_cycle_in_grams_is_not_rounded() {
        Map<String, Object> order = OrderDesk.single(desk.patient(), Map.of("grams", 62.5, "days", 1));
        order.put("productId", "gamunex-c");

        desk.place(order)
                .statusCode(201)
                .body("single.gramsPerKg", nullValue())
                .body("single.gramsBeforeRounding", equalTo(62.5f))
                .body("single.grams", equalTo(62.5f))
                .body("maintenance", nullValue())
                .body("minimumGapDays", equalTo(0));
    }

    @Test
    void a_site_may_dose_heavy_patients_on_the_adjusted_weight() {
        OrderDesk adjusting = OrderDesk.open().adjustingWeights();
        PatientId heavy = adjusting.weighing("95", MON_23_NOV);

        adjusting
                .place(OrderDesk.single(heavy, Map.of("gramsPerKg", 1, "days", 1)))
                .statusCode(201)
                .body("weight.basis", equalTo("ADJUSTED"))
                .body("weight.actualKg", equalTo(95))
                .body("weight.dosingKg", equalTo(74.047f))
                .body("single.gramsBeforeRounding", equalTo(74.047f))
                .body("single.grams", equalTo(75))
                .body("reasons.code", contains("weight-adjusted"))
                .body("reasons[0].sources", contains("R04", "R05"));
    }

    @Test
    void a_patient_of_another_site_does_not_exist() {
        PatientId stranger = OrderDesk.open().patient();

        desk.place(OrderDesk.cidp(stranger)).statusCode(404);
        desk.place(OrderDesk.cidp(new PatientId(UUID.randomUUID()))).statusCode(404);
    }

    @Test
    void an_order_of_another_site_does_not_exist() {
        String location = desk.place(OrderDesk.cidp(desk.patient()))
                .statusCode(201)
                .extract()
                .header("Location");
        OrderDesk other = OrderDesk.open();

        other.prescriber().get(location).then().statusCode(404);
        other.prescriber().get(location + "/status").then().statusCode(404);
        other.prescriber()
                .header("If-Match", "\"0\"")
                .body(Map.of("status", "STOPPED", "reason", "ENTERED_IN_ERROR"))
                .post(location + "/status")
                .then()
                .statusCode(404);
    }

    @Test
    void only_prescribers_place_and_turn_orders() {
        PatientId patient = desk.patient();
        String location =
                desk.place(OrderDesk.cidp(patient)).statusCode(201).extract().header("Location");

        desk.nurse().body(OrderDesk.cidp(patient)).post("/api/v1/orders").then().statusCode(403);
        desk.nurse()
                .header("If-Match", "\"0\"")
                .body(Map.of("status", "ON_HOLD", "reason", "SUPPLY"))
                .post(location + "/status")
                .then()
                .statusCode(403);
        given().get(location).then().statusCode(401);
    }

    @Test
    void orders_are_listed_by_patient_and_status_page_by_page() {
        PatientId patient = desk.patient();
        String first =
                desk.place(OrderDesk.cidp(patient)).statusCode(201).extract().path("id");
        String second =
                desk.place(OrderDesk.cidp(patient)).statusCode(201).extract().path("id");
        String third =
                desk.place(OrderDesk.cidp(patient)).statusCode(201).extract().path("id");
        desk.turn("/api/v1/orders/" + second, 0, "STOPPED", "REPLACED").statusCode(200);

        String next = desk.nurse()
                .get("/api/v1/orders?patientId=" + patient + "&limit=2")
                .then()
                .statusCode(200)
                .body("items.id", contains(first, second))
                .extract()
                .path("next");
        desk.nurse()
                .get("/api/v1/orders?patientId=" + patient + "&limit=2&cursor=" + next)
                .then()
                .body("items.id", contains(third))
                .body("next", nullValue());
        desk.nurse()
                .get("/api/v1/orders?patientId=" + patient + "&status=ACTIVE")
                .then()
                .body("items.id", contains(first, third));
        desk.nurse()
                .get("/api/v1/orders?limit=200&siteId=" + desk.site().id())
                .then()
                .statusCode(200)
                .body("items.siteId", not(hasItem(not(equalTo(desk.site().id().toString())))));
    }

    @Test
    void a_list_names_a_site_or_a_patient_of_ones_own() {
        OrderDesk other = OrderDesk.open();

        desk.nurse().get("/api/v1/orders").then().statusCode(400).body("errors.field", contains("siteId"));
        desk.nurse().get("/api/v1/orders?siteId=" + other.site().id()).then().statusCode(404);
        desk.nurse().get("/api/v1/orders?patientId=" + other.patient()).then().statusCode(404);
    }
}
