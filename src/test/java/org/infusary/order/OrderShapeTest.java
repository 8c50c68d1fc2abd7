package org.infusary.order;

import static org.hamcrest.Matchers.contains;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.infusary.kernel.PatientId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 400: fields that do not fit their range, each other, the date or the catalogue. */
@QuarkusTest
class OrderShapeTest {
    private static OrderDesk desk;

    @BeforeEach
    void openDesk() {
        if (desk == null) {
            desk = OrderDesk.open();
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "6", "-1"})
    void days_outside_one_to_five_are_a_bad_request_that_names_them(int days) {
        PatientId patient = desk.patient();
        Map<String, Object> order = OrderDesk.cidp(patient);
        order.put("induction", Map.of("gramsPerKg", 2, "days", days));

        desk.place(order)
                .statusCode(400)
                .body("errors.field", contains("induction.days"))
                .body("errors.rule", contains("must be 1 to 5"));
        desk.assertNothingPlacedFor(patient);
    }

    @Test
    void a_dose_is_either_grams_per_kilogram_or_grams() {
        PatientId patient = desk.patient();

        desk.place(OrderDesk.single(patient, Map.of("gramsPerKg", 1, "grams", 70, "days", 1)))
                .statusCode(400)
                .body("errors.field", contains("single"));
        desk.place(OrderDesk.single(patient, Map.of("days", 1)))
                .statusCode(400)
                .body("errors.field", contains("single"));
        desk.assertNothingPlacedFor(patient);
    }

    @Test
    void an_order_is_single_or_goes_on() {
        PatientId patient = desk.patient();
        Map<String, Object> both = OrderDesk.cidp(patient);
        both.put("single", Map.of("gramsPerKg", 1, "days", 1));
        Map<String, Object> nothing = OrderDesk.cidp(patient);
        nothing.remove("induction");
        nothing.remove("maintenance");

        desk.place(both).statusCode(400).body("errors.field", contains("single"));
        desk.place(nothing).statusCode(400).body("errors.field", contains("induction"));
        desk.assertNothingPlacedFor(patient);
    }

    @ParameterizedTest
    @CsvSource({
        "366, DAYS, 201", "52, WEEKS, 201", "26, WEEKS, 201", "12, MONTHS, 201",
        "367, DAYS, 400", "53, WEEKS, 400", "13, MONTHS, 400", "0, DAYS, 400"
    })
    void an_interval_is_at_most_a_year(int every, String unit, int status) {
        Map<String, Object> order = OrderDesk.cidp(desk.patient());
        order.put("maintenance", OrderDesk.maintenance(2, every, unit));

        ValidatableResponse answer = desk.place(order).statusCode(status);

        if (status == 400) {
            answer.body("errors.field", contains("maintenance.interval.every"));
        }
    }

    @Test
    void an_interval_is_longer_than_the_days_of_its_cycle() {
        Map<String, Object> order = OrderDesk.cidp(desk.patient());
        order.put("maintenance", OrderDesk.maintenance(5, 5, "DAYS"));

        desk.place(order)
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
        PatientId patient = desk.patient();
        Map<String, Object> order = OrderDesk.cidp(patient);
        order.put(field, date);

        desk.place(order).statusCode(400).body("errors.field", contains(named));
        desk.assertNothingPlacedFor(patient);
    }

    @Test
    void an_order_may_start_today_and_be_valid_for_that_day_alone() {
        Map<String, Object> order = OrderDesk.cidp(desk.patient());
        order.put("startOn", "2026-11-23");
        order.put("validUntil", "2026-11-23");

        desk.place(order).statusCode(201);
    }

    @Test
    void windows_together_are_less_than_the_interval() {
        Map<String, Object> order = OrderDesk.cidp(desk.patient());
        order.put("maintenance", OrderDesk.maintenance(1, 1, "WEEKS"));
        order.put("windowDaysBefore", 3);
        order.put("windowDaysAfter", 4);

        desk.place(order).statusCode(400).body("errors.field", contains("windowDaysBefore"));

        order.put("windowDaysAfter", 3);
        desk.place(order).statusCode(201);
    }

    @Test
    void a_gap_leaves_the_next_cycle_its_planned_day() {
        Map<String, Object> order = OrderDesk.cidp(desk.patient());
        order.put("minimumGapDays", 28);

        desk.place(order)
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
        Map<String, Object> order = OrderDesk.cidp(desk.patient());
        order.put(field, value);

        desk.place(order).statusCode(400).body("errors.field", contains(field));
    }

    @Test
    void an_unknown_product_is_named() {
        PatientId patient = desk.patient();
        Map<String, Object> order = OrderDesk.cidp(patient);
        order.put("productId", "no-such-product");

        desk.place(order).statusCode(400).body("errors.field", contains("productId"));

        order.put("productId", "No Such Product");
        desk.place(order).statusCode(400).body("errors.field", contains("productId"));
        desk.assertNothingPlacedFor(patient);
    }

    @Test
    void alternatives_need_the_preferred_policy() {
        Map<String, Object> order = OrderDesk.cidp(desk.patient());
        order.put("alternativeProductIds", List.of("panzyga"));

        desk.place(order).statusCode(400).body("errors.field", contains("alternativeProductIds"));
    }

    @Test
    void alternatives_are_known_other_products_each_once() {
        Map<String, Object> order = OrderDesk.cidp(desk.patient());
        order.put("brandPolicy", "PREFERRED");

        order.put("alternativeProductIds", List.of("privigen"));
        desk.place(order).statusCode(400).body("errors.rule", contains("must not hold the product itself"));

        order.put("alternativeProductIds", List.of("panzyga", "panzyga"));
        desk.place(order).statusCode(400).body("errors.rule", contains("must not hold a product twice"));

        order.put("alternativeProductIds", List.of("panzyga", "no-such-product"));
        desk.place(order).statusCode(400).body("errors.field", contains("alternativeProductIds[1]"));
    }

    @Test
    void a_blank_override_is_none() {
        Map<String, Object> order = OrderDesk.single(desk.patient(), Map.of("gramsPerKg", 2, "days", 1));
        order.put("dailyCapOverrideReason", "  ");

        desk.place(order).statusCode(400).body("errors.field", contains("dailyCapOverrideReason"));
    }

    @Test
    void an_unknown_field_is_refused() {
        Map<String, Object> order = OrderDesk.cidp(desk.patient());
        order.put("dose", 5);

        desk.place(order).statusCode(400).body("errors.field", contains("dose"));
    }
}
