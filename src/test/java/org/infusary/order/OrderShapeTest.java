package org.infusary.order;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
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

    /** The order begins on 30 November; its first cycle has five days. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'priority':'URGENT'} | timing.startBy",
                "{'startBy':'2026-12-01'} | timing.startBy",
                "{'priority':'ROUTINE','startBy':'2026-12-01'} | timing.startBy",
                "{'priority':'URGENT','startBy':'2026-11-29'} | timing.startBy",
                "{'priority':'URGENT','startBy':'2026-12-15'} | timing.startBy",
                "{'priority':'STAT','startBy':'2026-12-01'} | timing.priority",
                "{'before':{'procedureOn':'2026-12-18'}} | timing.before.atLeastDays",
                "{'before':{'procedureOn':'2026-12-18','atLeastDays':-1}} | timing.before.atLeastDays",
                "{'before':{'procedureOn':'2026-12-18','atLeastDays':367}} | timing.before.atLeastDays",
                "{'before':{'procedureOn':'2026-12-10','atLeastDays':7}} | timing.before.procedureOn",
                "{'before':{'procedureOn':'2027-11-25','atLeastDays':7}} | timing.before.procedureOn",
                "{'priority':'URGENT','startBy':'2026-12-01','before':{'procedureOn':'2026-12-18','atLeastDays':7}} | timing.before",
                "{'before':{'procedureOn':'2026-12-18','atLeastDays':7},'event':{'kind':'OTHER','daysAfter':1,'expectedOn':'2026-12-01'}} | timing.event",
                "{'event':{'kind':'OTHER','daysAfter':1,'expectedOn':'2026-12-01'}} | startOn",
                "{'event':{'kind':'WEDDING','daysAfter':1,'expectedOn':'2026-12-01'}} | timing.event.kind"
            })
    void a_first_cycle_is_timed_in_one_whole_way(String timing, String named) throws IOException {
        PatientId patient = desk.patient();
        Map<String, Object> order = OrderDesk.cidp(patient);
        order.put("timing", new ObjectMapper().readValue(timing.replace('\'', '"'), Map.class));

        desk.place(order).statusCode(400).body("errors.field", contains(named));
        desk.assertNothingPlacedFor(patient);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-22, 5", "2027-11-25, 0", "2027-11-24, 1"})
    void an_event_is_expected_from_today_to_a_year_ahead(String expected, int daysAfter) {
        Map<String, Object> order = OrderDesk.cidp(desk.patient());
        order.remove("startOn");
        order.put("timing", Map.of("event", Map.of("kind", "OTHER", "daysAfter", daysAfter, "expectedOn", expected)));

        desk.place(order).statusCode(400).body("errors.field", contains("timing.event.expectedOn"));
    }

    @Test
    void without_an_event_an_order_has_a_start() {
        Map<String, Object> order = OrderDesk.cidp(desk.patient());
        order.remove("startOn");

        desk.place(order).statusCode(400).body("errors.field", contains("startOn"));
    }

    @Test
    void each_way_of_timing_is_told_by_the_order() {
        Map<String, Object> order = OrderDesk.cidp(desk.patient());
        order.put("timing", Map.of("before", Map.of("procedureOn", "2026-12-11", "atLeastDays", 7)));
        desk.place(order)
                .statusCode(201)
                .body("timing.priority", equalTo("ROUTINE"))
                .body("timing.before.lastDay", equalTo("2026-12-04"))
                .body("timing.event", nullValue());
        order.put("timing", Map.of("priority", "URGENT", "startBy", "2026-12-14"));
        desk.place(order).statusCode(201).body("timing.startBy", equalTo("2026-12-14"));
        order.remove("startOn");
        order.put("timing", Map.of("event", Map.of("kind", "CHILDBIRTH", "daysAfter", 2, "expectedOn", "2027-02-10")));
        desk.place(order)
                .statusCode(201)
                .body("startOn", equalTo("2027-02-12"))
                .body("timing.event.kind", equalTo("CHILDBIRTH"))
                .body("timing.event.occurredOn", nullValue());
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
