package org.infusary.order;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.infusary.kernel.PatientId;
import org.infusary.security.Roles;
import org.infusary.site.TestSite;
import org.infusary.testing.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class OrderResourceTest {
    private static final LocalDate MON_23_NOV = LocalDate.of(2026, 11, 23);
    private static final Map<String, Object> FOUR_WEEKS = Map.of("every", 4, "unit", "WEEKS");

    private static TestSite site;
    private static String prescriber;
    private static String nurse;

    @BeforeEach
    void staff() {
        if (site == null) {
            site = TestSite.in("Europe/Berlin");
            prescriber = Staff.of(Roles.PRESCRIBER).at(site.id()).token();
            nurse = Staff.of(Roles.NURSE).at(site.id()).token();
        }
    }

    @Test
    void an_order_is_placed_active_and_shows_what_its_numbers_come_from() {
        PatientId patient = TestPatients.weighing(site, "71.3", MON_23_NOV);
        Map<String, Object> order = cidp(patient);

        String location = place(order)
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("status", equalTo("ACTIVE"))
                .body("siteId", equalTo(site.id().toString()))
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

        as(nurse)
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
        Map<String, Object> order = cidp(TestPatients.slim(site));
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

        place(order)
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
        Map<String, Object> order = single(TestPatients.slim(site), Map.of("grams", 62.5, "days", 1));
        order.put("productId", "gamunex-c");

        place(order)
                .statusCode(201)
                .body("single.gramsPerKg", nullValue())
                .body("single.gramsBeforeRounding", equalTo(62.5f))
                .body("single.grams", equalTo(62.5f))
                .body("maintenance", nullValue())
                .body("minimumGapDays", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource({"0", "6", "-1"})
    void days_outside_one_to_five_are_a_bad_request_that_names_them(int days) {
        PatientId patient = TestPatients.slim(site);
        Map<String, Object> order = cidp(patient);
        order.put("induction", Map.of("gramsPerKg", 2, "days", days));

        place(order)
                .statusCode(400)
                .body("errors.field", contains("induction.days"))
                .body("errors.rule", contains("must be 1 to 5"));
        assertNothingPlacedFor(patient);
    }

    @Test
    void a_dose_is_either_grams_per_kilogram_or_grams() {
        PatientId patient = TestPatients.slim(site);

        place(single(patient, Map.of("gramsPerKg", 1, "grams", 70, "days", 1)))
                .statusCode(400)
                .body("errors.field", contains("single"));
        place(single(patient, Map.of("days", 1))).statusCode(400).body("errors.field", contains("single"));
        assertNothingPlacedFor(patient);
    }

    @Test
    void an_order_is_single_or_goes_on() {
        PatientId patient = TestPatients.slim(site);
        Map<String, Object> both = cidp(patient);
        both.put("single", Map.of("gramsPerKg", 1, "days", 1));
        Map<String, Object> nothing = cidp(patient);
        nothing.remove("induction");
        nothing.remove("maintenance");

        place(both).statusCode(400).body("errors.field", contains("single"));
        place(nothing).statusCode(400).body("errors.field", contains("induction"));
        assertNothingPlacedFor(patient);
    }

    @ParameterizedTest
    @CsvSource({
        "366, DAYS, 201", "52, WEEKS, 201", "26, WEEKS, 201", "12, MONTHS, 201",
        "367, DAYS, 400", "53, WEEKS, 400", "13, MONTHS, 400", "0, DAYS, 400"
    })
    void an_interval_is_at_most_a_year(int every, String unit, int status) {
        Map<String, Object> order = cidp(TestPatients.slim(site));
        order.put("maintenance", maintenance(2, every, unit));

        ValidatableResponse answer = place(order).statusCode(status);

        if (status == 400) {
            answer.body("errors.field", contains("maintenance.interval.every"));
        }
    }

    @Test
    void an_interval_is_longer_than_the_days_of_its_cycle() {
        Map<String, Object> order = cidp(TestPatients.slim(site));
        order.put("maintenance", maintenance(5, 5, "DAYS"));

        place(order)
                .statusCode(400)
                .body("errors.field", contains("maintenance.interval.every"))
                .body("errors.rule", contains("must be longer than the days of the cycle"));
    }

    @ParameterizedTest
    @CsvSource({
        "startOn, 2026-11-22, startOn",
        "startOn, 2027-11-25, startOn",
        "startOn, +999999999-12-31, startOn",
        "validUntil, 2026-11-29, validUntil",
        "validUntil, 2031-12-01, validUntil"
    })
    void dates_out_of_range_are_a_bad_request(String field, String date, String named) {
        PatientId patient = TestPatients.slim(site);
        Map<String, Object> order = cidp(patient);
        order.put(field, date);

        place(order).statusCode(400).body("errors.field", contains(named));
        assertNothingPlacedFor(patient);
    }

    @Test
    void an_order_may_start_today_and_be_valid_for_that_day_alone() {
        Map<String, Object> order = cidp(TestPatients.slim(site));
        order.put("startOn", "2026-11-23");
        order.put("validUntil", "2026-11-23");

        place(order).statusCode(201);
    }

    @Test
    void windows_together_are_less_than_the_interval() {
        Map<String, Object> order = cidp(TestPatients.slim(site));
        order.put("maintenance", maintenance(1, 1, "WEEKS"));
        order.put("windowDaysBefore", 3);
        order.put("windowDaysAfter", 4);

        place(order).statusCode(400).body("errors.field", contains("windowDaysBefore"));

        order.put("windowDaysAfter", 3);
        place(order).statusCode(201);
    }

    @Test
    void a_gap_leaves_the_next_cycle_its_planned_day() {
        Map<String, Object> order = cidp(TestPatients.slim(site));
        order.put("minimumGapDays", 28);

        place(order)
                .statusCode(400)
                .body("errors.field", contains("minimumGapDays"))
                .body("errors.rule", contains("must be 0 to 27 for this interval and these days"));
    }

    @ParameterizedTest
    @CsvSource({
        "windowDaysBefore, 15",
        "windowDaysAfter, -1",
        "minimumGapDays, -1",
        "toleratedMaximumMicrolitrePerKgPerHour, 0"
    })
    void numbers_out_of_range_name_their_field(String field, int value) {
        Map<String, Object> order = cidp(TestPatients.slim(site));
        order.put(field, value);

        place(order).statusCode(400).body("errors.field", contains(field));
    }

    @Test
    void an_unknown_product_is_named() {
        PatientId patient = TestPatients.slim(site);
        Map<String, Object> order = cidp(patient);
        order.put("productId", "no-such-product");

        place(order).statusCode(400).body("errors.field", contains("productId"));

        order.put("productId", "No Such Product");
        place(order).statusCode(400).body("errors.field", contains("productId"));
        assertNothingPlacedFor(patient);
    }

    @Test
    void a_product_without_known_vials_is_refused() {
        Map<String, Object> order = cidp(TestPatients.slim(site));
        order.put("productId", "qivigy");

        place(order).statusCode(422).body("reasons.code", contains("no-vial-sizes"));
    }

    @Test
    void a_product_that_may_not_be_planned_for_is_refused() {
        PatientId patient = TestPatients.slim(site);
        String pharmacist = Staff.of(Roles.PHARMACIST).at(site.id()).token();
        Map<String, Object> order = cidp(patient);
        order.put("productId", "gammaplex-5");
        validUntil(pharmacist, "gammaplex-5", "2026-11-29");

        place(order).statusCode(422).body("reasons.code", contains("product-not-valid"));

        validUntil(pharmacist, "gammaplex-5", null);
        assertNothingPlacedFor(patient);
    }

    @Test
    void alternatives_need_the_preferred_policy() {
        Map<String, Object> order = cidp(TestPatients.slim(site));
        order.put("alternativeProductIds", List.of("panzyga"));

        place(order).statusCode(400).body("errors.field", contains("alternativeProductIds"));
    }

    @Test
    void alternatives_are_known_other_products_each_once() {
        Map<String, Object> order = cidp(TestPatients.slim(site));
        order.put("brandPolicy", "PREFERRED");

        order.put("alternativeProductIds", List.of("privigen"));
        place(order).statusCode(400).body("errors.rule", contains("must not hold the product itself"));

        order.put("alternativeProductIds", List.of("panzyga", "panzyga"));
        place(order).statusCode(400).body("errors.rule", contains("must not hold a product twice"));

        order.put("alternativeProductIds", List.of("panzyga", "no-such-product"));
        place(order).statusCode(400).body("errors.field", contains("alternativeProductIds[1]"));
    }

    @Test
    void grams_that_no_vials_make_are_refused() {
        PatientId patient = TestPatients.slim(site);

        place(single(patient, Map.of("grams", 33, "days", 1)))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("reasons.code", contains("no-vial-makes-grams"));
        assertNothingPlacedFor(patient);
    }

    @Test
    void more_than_the_daily_cap_is_refused_unless_the_prescriber_says_why() {
        PatientId patient = TestPatients.slim(site);
        Map<String, Object> order = single(patient, Map.of("gramsPerKg", 2, "days", 1));

        place(order)
                .statusCode(422)
                .body("reasons.code", contains("daily-cap"))
                .body("reasons[0].sources", contains("R22"));
        assertNothingPlacedFor(patient);

        order.put("dailyCapOverrideReason", " Inpatient protocol ");
        place(order)
                .statusCode(201)
                .body("dailyCapOverrideReason", equalTo("Inpatient protocol"))
                .body("warnings.code", contains("daily-cap-overridden"));
    }

    @Test
    void a_blank_override_is_none() {
        Map<String, Object> order = single(TestPatients.slim(site), Map.of("gramsPerKg", 2, "days", 1));
        order.put("dailyCapOverrideReason", "  ");

        place(order).statusCode(400).body("errors.field", contains("dailyCapOverrideReason"));
    }

    @Test
    void a_patient_without_a_weight_is_refused() {
        PatientId patient = TestPatients.neverWeighed(site);

        place(cidp(patient)).statusCode(422).body("reasons.code", contains("no-weight"));
        assertNothingPlacedFor(patient);
    }

    @Test
    void a_stale_weight_is_refused_and_an_old_one_warned_of() {
        // the site warns after 90 days and stops after 180
        PatientId stale = TestPatients.weighing(site, "70", MON_23_NOV.minusDays(181));
        PatientId old = TestPatients.weighing(site, "70", MON_23_NOV.minusDays(180));

        place(cidp(stale)).statusCode(422).body("reasons.code", contains("weight-stale"));
        assertNothingPlacedFor(stale);
        place(cidp(old)).statusCode(201).body("warnings.code", contains("weight-old"));
    }

    @Test
    void an_implausible_dose_in_grams_is_refused_with_all_other_reasons() {
        place(single(TestPatients.slim(site), Map.of("grams", 333, "days", 1)))
                .statusCode(422)
                .body("reasons.code", contains("dose-implausible", "daily-cap", "no-vial-makes-grams"));
    }

    @Test
    void a_refusal_tells_neither_weight_nor_free_text() {
        PatientId patient = TestPatients.weighing(site, "71.357", MON_23_NOV.minusDays(181));
        Map<String, Object> order = single(patient, Map.of("gramsPerKg", 2.5, "days", 1));

        String body = place(order).statusCode(422).extract().asString();

        assertThat(body).doesNotContain("71.357");
    }

    @Test
    void a_patient_of_another_site_does_not_exist() {
        PatientId stranger = TestPatients.slim(TestSite.in("Europe/Berlin"));

        place(cidp(stranger)).statusCode(404);
        place(cidp(new PatientId(UUID.randomUUID()))).statusCode(404);
    }

    @Test
    void an_order_of_another_site_does_not_exist() {
        String location =
                place(cidp(TestPatients.slim(site))).statusCode(201).extract().header("Location");
        TestSite other = TestSite.in("Europe/Berlin");
        String stranger = Staff.of(Roles.PRESCRIBER).at(other.id()).token();

        as(stranger).get(location).then().statusCode(404);
        as(stranger).get(location + "/status").then().statusCode(404);
        as(stranger)
                .header("If-Match", "\"0\"")
                .body(Map.of("status", "STOPPED", "reason", "ENTERED_IN_ERROR"))
                .post(location + "/status")
                .then()
                .statusCode(404);
    }

    @Test
    void only_prescribers_place_and_turn_orders() {
        PatientId patient = TestPatients.slim(site);
        String location = place(cidp(patient)).statusCode(201).extract().header("Location");

        as(nurse).body(cidp(patient)).post("/api/v1/orders").then().statusCode(403);
        as(nurse)
                .header("If-Match", "\"0\"")
                .body(Map.of("status", "ON_HOLD", "reason", "SUPPLY"))
                .post(location + "/status")
                .then()
                .statusCode(403);
        given().get(location).then().statusCode(401);
    }

    @Test
    void an_unknown_field_is_refused() {
        Map<String, Object> order = cidp(TestPatients.slim(site));
        order.put("dose", 5);

        place(order).statusCode(400).body("errors.field", contains("dose"));
    }

    @Test
    void an_order_is_held_taken_up_again_and_stopped() {
        String location =
                place(cidp(TestPatients.slim(site))).statusCode(201).extract().header("Location");

        turn(location, 0, "ON_HOLD", "SUPPLY")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", equalTo("ON_HOLD"));
        turn(location, 1, "ACTIVE", null).statusCode(200).body("status", equalTo("ACTIVE"));
        turn(location, 2, "STOPPED", "ENTERED_IN_ERROR").statusCode(200).body("status", equalTo("STOPPED"));

        as(nurse)
                .get(location + "/status")
                .then()
                .statusCode(200)
                .body("to", contains("ACTIVE", "ON_HOLD", "ACTIVE", "STOPPED"))
                .body("from", contains(null, "ACTIVE", "ON_HOLD", "ACTIVE"))
                .body("reason", contains(null, "SUPPLY", null, "ENTERED_IN_ERROR"))
                .body("changedAt", hasItems("2026-11-23T08:00:00Z"));
    }

    @Test
    void what_is_stopped_stays_stopped() {
        String location =
                place(cidp(TestPatients.slim(site))).statusCode(201).extract().header("Location");
        turn(location, 0, "STOPPED", "DECEASED").statusCode(200);

        turn(location, 1, "ACTIVE", null).statusCode(409).body("type", endsWith("/order-status"));

        as(nurse).get(location).then().body("status", equalTo("STOPPED")).header("ETag", "\"1\"");
    }

    @Test
    void holding_and_stopping_need_a_reason() {
        String location =
                place(cidp(TestPatients.slim(site))).statusCode(201).extract().header("Location");

        turn(location, 0, "ON_HOLD", null).statusCode(400).body("errors.field", contains("reason"));
        turn(location, 0, "STOPPED", null).statusCode(400).body("errors.field", contains("reason"));

        as(nurse).get(location).then().body("status", equalTo("ACTIVE"));
    }

    @Test
    void turning_needs_the_version_last_read() {
        String location =
                place(cidp(TestPatients.slim(site))).statusCode(201).extract().header("Location");

        turn(location, 7, "ON_HOLD", "SUPPLY").statusCode(412);
        as(prescriber)
                .body(Map.of("status", "ON_HOLD", "reason", "SUPPLY"))
                .post(location + "/status")
                .then()
                .statusCode(428);
    }

    @Test
    void orders_are_listed_by_patient_and_status_page_by_page() {
        PatientId patient = TestPatients.slim(site);
        String first = place(cidp(patient)).statusCode(201).extract().path("id");
        String second = place(cidp(patient)).statusCode(201).extract().path("id");
        String third = place(cidp(patient)).statusCode(201).extract().path("id");
        turn("/api/v1/orders/" + second, 0, "STOPPED", "REPLACED").statusCode(200);

        String next = as(nurse)
                .get("/api/v1/orders?patientId=" + patient + "&limit=2")
                .then()
                .statusCode(200)
                .body("items.id", contains(first, second))
                .extract()
                .path("next");
        as(nurse)
                .get("/api/v1/orders?patientId=" + patient + "&limit=2&cursor=" + next)
                .then()
                .body("items.id", contains(third))
                .body("next", nullValue());
        as(nurse)
                .get("/api/v1/orders?patientId=" + patient + "&status=ACTIVE")
                .then()
                .body("items.id", contains(first, third));
        as(nurse)
                .get("/api/v1/orders?limit=200&siteId=" + site.id())
                .then()
                .statusCode(200)
                .body("items.siteId", not(hasItem(not(equalTo(site.id().toString())))));
    }

    @Test
    void a_list_names_a_site_or_a_patient_of_ones_own() {
        TestSite other = TestSite.in("Europe/Berlin");

        as(nurse).get("/api/v1/orders").then().statusCode(400).body("errors.field", contains("siteId"));
        as(nurse).get("/api/v1/orders?siteId=" + other.id()).then().statusCode(404);
        as(nurse)
                .get("/api/v1/orders?patientId=" + TestPatients.slim(other))
                .then()
                .statusCode(404);
    }

    private static Map<String, Object> cidp(PatientId patient) {
        Map<String, Object> order = header(patient);
        order.put("induction", Map.of("gramsPerKg", 2, "days", 5));
        order.put("maintenance", Map.of("gramsPerKg", 1, "days", 2, "interval", FOUR_WEEKS));
        return order;
    }

    private static Map<String, Object> single(PatientId patient, Map<String, Object> dose) {
        Map<String, Object> order = header(patient);
        order.put("single", dose);
        return order;
    }

    private static Map<String, Object> header(PatientId patient) {
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("patientId", patient.toString());
        order.put("indication", "CIDP");
        order.put("productId", "privigen");
        order.put("brandPolicy", "LOCKED");
        order.put("startOn", "2026-11-30");
        return order;
    }

    private static Map<String, Object> maintenance(int days, int every, String unit) {
        return Map.of("gramsPerKg", 1, "days", days, "interval", Map.of("every", every, "unit", unit));
    }

    private static ValidatableResponse place(Map<String, Object> order) {
        return as(prescriber).body(order).post("/api/v1/orders").then();
    }

    private static ValidatableResponse turn(String location, long version, String status, String reason) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("status", status));
        if (reason != null) {
            body.put("reason", reason);
        }
        return as(prescriber)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post(location + "/status")
                .then();
    }

    private static void assertNothingPlacedFor(PatientId patient) {
        as(nurse)
                .get("/api/v1/orders?patientId=" + patient)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    private static void validUntil(String pharmacist, String product, String day) {
        String address = "/api/v1/products/" + product;
        String tag =
                as(pharmacist).get(address).then().statusCode(200).extract().header("ETag");
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("validFrom", null);
        body.put("validTo", day);
        as(pharmacist)
                .header("If-Match", tag)
                .body(body)
                .put(address + "/validity")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }
}
