package org.infusary.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.infusary.kernel.PatientId;
import org.infusary.security.Roles;
import org.infusary.testing.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 422: what a rule of dosing refuses, and what it only warns of. */
@QuarkusTest
class OrderRefusalTest {
    private static final LocalDate MON_23_NOV = LocalDate.of(2026, 11, 23);

    private static OrderDesk desk;

    @BeforeEach
    void openDesk() {
        if (desk == null) {
            desk = OrderDesk.open();
        }
    }

    @Test
    void a_product_without_known_vials_is_refused() {
        Map<String, Object> order = OrderDesk.cidp(desk.patient());
        order.put("productId", "qivigy");

        desk.place(order).statusCode(422).body("reasons.code", contains("no-vial-sizes"));
    }

    @Test
    void a_product_that_may_not_be_planned_for_is_refused() {
        PatientId patient = desk.patient();
        String pharmacist = Staff.of(Roles.PHARMACIST).at(desk.site().id()).token();
        Map<String, Object> order = OrderDesk.cidp(patient);
        order.put("productId", "gammaplex-5");
        validUntil(pharmacist, "gammaplex-5", "2026-11-29");

        desk.place(order).statusCode(422).body("reasons.code", contains("product-not-valid"));

        validUntil(pharmacist, "gammaplex-5", null);
        desk.assertNothingPlacedFor(patient);
    }

    @Test
    void grams_that_no_vials_make_are_refused() {
        PatientId patient = desk.patient();

        desk.place(OrderDesk.single(patient, Map.of("grams", 33, "days", 1)))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("reasons.code", contains("no-vial-makes-grams"));
        desk.assertNothingPlacedFor(patient);
    }

    @Test
    void more_than_the_daily_cap_is_refused_unless_the_prescriber_says_why() {
        PatientId patient = desk.patient();
        Map<String, Object> order = OrderDesk.single(patient, Map.of("gramsPerKg", 2, "days", 1));

        desk.place(order)
                .statusCode(422)
                .body("reasons.code", contains("daily-cap"))
                .body("reasons[0].sources", contains("R22"));
        desk.assertNothingPlacedFor(patient);

        order.put("dailyCapOverrideReason", " Inpatient protocol ");
        desk.place(order)
                .statusCode(201)
                .body("dailyCapOverrideReason", equalTo("Inpatient protocol"))
                .body("warnings.code", contains("daily-cap-overridden"));
    }

    @Test
    void a_patient_without_a_weight_is_refused() {
        PatientId patient = desk.neverWeighed();

        desk.place(OrderDesk.cidp(patient)).statusCode(422).body("reasons.code", contains("no-weight"));
        desk.assertNothingPlacedFor(patient);
    }

    @Test
    void a_stale_weight_is_refused_and_an_old_one_warned_of() {
        // the site warns after 90 days and stops after 180
        PatientId stale = desk.weighing("70", MON_23_NOV.minusDays(181));
        PatientId old = desk.weighing("70", MON_23_NOV.minusDays(180));

        desk.place(OrderDesk.cidp(stale)).statusCode(422).body("reasons.code", contains("weight-stale"));
        desk.assertNothingPlacedFor(stale);
        desk.place(OrderDesk.cidp(old)).statusCode(201).body("warnings.code", contains("weight-old"));
    }

    @Test
    void an_implausible_dose_in_grams_is_refused_with_all_other_reasons() {
        desk.place(OrderDesk.single(desk.patient(), Map.of("grams", 333, "days", 1)))
                .statusCode(422)
                .body("reasons.code", contains("dose-implausible", "daily-cap", "no-vial-makes-grams"));
    }

    @Test
    void a_refusal_tells_neither_weight_nor_free_text() {
        PatientId patient = desk.weighing("71.357", MON_23_NOV.minusDays(181));
        Map<String, Object> order = OrderDesk.single(patient, Map.of("gramsPerKg", 2.5, "days", 1));

        String body = desk.place(order).statusCode(422).extract().asString();

        assertThat(body).doesNotContain("71.357");
    }

    private static void validUntil(String pharmacist, String product, String day) {
        String address = "/api/v1/products/" + product;
        String tag = OrderDesk.as(pharmacist)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("validFrom", null);
        body.put("validTo", day);
        OrderDesk.as(pharmacist)
                .header("If-Match", tag)
                .body(body)
                .put(address + "/validity")
                .then()
                .statusCode(200);
    }
}
