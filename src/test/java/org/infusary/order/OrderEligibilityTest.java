package org.infusary.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.infusary.kernel.Condition;
import org.infusary.kernel.PatientId;
import org.infusary.patient.TestPatient;
import org.infusary.store.Clash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A prescriber orders a product that does not fit, and what the database keeps of it. */
@QuarkusTest
class OrderEligibilityTest {
    private static OrderDesk desk;

    @Inject
    DataSource database;

    @BeforeEach
    void openDesk() {
        desk = desk == null ? OrderDesk.open() : desk;
    }

    @Test
    void a_product_that_fits_is_told_to_fit() {
        desk.place(OrderDesk.cidp(desk.patient()))
                .statusCode(201)
                .body("eligibility", equalTo("OK"))
                .body("eligibilityOverride", nullValue())
                .body("warnings", empty());
    }

    @Test
    void a_product_that_stops_is_refused_with_every_stop_and_its_source() {
        // Privigen contains L-proline; all three of IgA deficiency exclude every product
        PatientId patient = having(
                Condition.HYPERPROLINEMIA,
                Condition.IGA_DEFICIENCY,
                Condition.ANTI_IGA_ANTIBODIES,
                Condition.HYPERSENSITIVITY_TO_IMMUNOGLOBULIN);

        desk.place(OrderDesk.cidp(patient))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("reasons.code", contains("eligibility-iga-triple", "eligibility-hyperprolinemia"))
                .body("reasons[0].sources", contains("R22"))
                .body("reasons[1].sources", contains("R20"));
        desk.assertNothingPlacedFor(patient);
    }

    @Test
    void what_is_wrong_with_the_dose_is_told_beside() {
        Map<String, Object> order =
                OrderDesk.single(having(Condition.HYPERPROLINEMIA), Map.of("gramsPerKg", 2, "days", 1));

        desk.place(order).statusCode(422).body("reasons.code", contains("daily-cap", "eligibility-hyperprolinemia"));
    }

    @Test
    void a_prescriber_overrides_by_role_reason_and_name_of_the_stop() {
        Map<String, Object> order = OrderDesk.cidp(having(Condition.HYPERPROLINEMIA));
        order.put("eligibilityOverride", override("eligibility-hyperprolinemia"));

        String location = desk.place(order).statusCode(201).extract().header("Location");

        desk.nurse()
                .get(location)
                .then()
                .statusCode(200)
                .body("eligibility", equalTo("STOP"))
                .body("eligibilityOverride.role", equalTo("PRESCRIBER"))
                .body("eligibilityOverride.reason", equalTo("Tolerated for years"))
                .body("eligibilityOverride.stops.code", contains("eligibility-hyperprolinemia"))
                .body("eligibilityOverride.stops[0].sources", contains("R20"))
                .body("eligibilityOverride.overriddenBy", notNullValue())
                .body("eligibilityOverride.overriddenAt", notNullValue());
    }

    @Test
    void an_override_that_names_another_stop_overrides_nothing() {
        PatientId patient = having(Condition.HYPERPROLINEMIA);
        Map<String, Object> order = OrderDesk.cidp(patient);
        order.put("eligibilityOverride", override("eligibility-small-child"));

        desk.place(order)
                .statusCode(422)
                .body("reasons.code", contains("eligibility-hyperprolinemia", "eligibility-override-not-needed"));
        desk.assertNothingPlacedFor(patient);
    }

    @Test
    void an_override_without_a_stop_is_refused() {
        Map<String, Object> order = OrderDesk.cidp(desk.patient());
        order.put("eligibilityOverride", override("eligibility-hyperprolinemia"));

        desk.place(order).statusCode(422).body("reasons.code", contains("eligibility-override-not-needed"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NURSE | Tolerated | eligibility-hyperprolinemia | eligibilityOverride.role",
                "PRESCRIBER | ' ' | eligibility-hyperprolinemia | eligibilityOverride.reason",
                "PRESCRIBER | Tolerated | hyperprolinemia | eligibilityOverride.reasonCodes[0]"
            })
    void an_override_that_is_badly_shaped_names_its_field(String role, String reason, String code, String field) {
        PatientId patient = having(Condition.HYPERPROLINEMIA);
        Map<String, Object> order = OrderDesk.cidp(patient);
        order.put("eligibilityOverride", Map.of("role", role, "reason", reason, "reasonCodes", List.of(code)));

        desk.place(order).statusCode(400).body("errors.field", hasItem(field));
        desk.assertNothingPlacedFor(patient);
    }

    @Test
    void a_warning_is_told_in_the_answer() {
        desk.place(OrderDesk.cidp(having(Condition.HEART_FAILURE, Condition.LATEX_ALLERGY)))
                .statusCode(201)
                .body("eligibility", equalTo("WARN"))
                .body("warnings.code", contains("eligibility-heart-failure", "eligibility-latex-allergy"))
                .body("warnings[0].sources", containsInAnyOrder("R34", "R36"))
                .body("warnings[0].detail", containsString("sodium is unknown"));
    }

    @Test
    void the_age_is_that_on_the_day_of_the_start() {
        // two years old on the day of the start: sorbitol no longer stops
        LocalDate start = LocalDate.of(2026, 11, 30);
        Map<String, Object> order = OrderDesk.single(born(start.minusYears(2)), Map.of("gramsPerKg", 1, "days", 1));
        order.put("productId", "flebogamma-dif-10");
        Map<String, Object> younger =
                OrderDesk.single(born(start.minusYears(2).plusDays(1)), Map.of("gramsPerKg", 1, "days", 1));
        younger.put("productId", "flebogamma-dif-10");

        desk.place(order).statusCode(201).body("eligibility", equalTo("OK"));
        desk.place(younger).statusCode(422).body("reasons.code", contains("eligibility-small-child"));
    }

    @Test
    void the_alternatives_of_a_preferred_order_are_told_and_refuse_nothing() {
        Map<String, Object> order = OrderDesk.cidp(having(Condition.HEREDITARY_FRUCTOSE_INTOLERANCE));
        order.put("brandPolicy", "PREFERRED");
        order.put("alternativeProductIds", List.of("gamunex-c", "flebogamma-dif-10"));

        desk.place(order)
                .statusCode(201)
                .body("eligibility", equalTo("OK"))
                .body("warnings.code", contains("alternative-stop"))
                .body("warnings[0].detail", containsString("flebogamma-dif-10"))
                .body("warnings[0].sources", contains("R19"));
    }

    @Test
    void an_open_order_tells_which_products_of_the_catalogue_stop_and_warn() {
        Map<String, Object> order =
                OrderDesk.cidp(having(Condition.DIABETES, Condition.HEREDITARY_FRUCTOSE_INTOLERANCE));
        order.put("brandPolicy", "OPEN");

        desk.place(order)
                .statusCode(201)
                .body("eligibility", equalTo("OK"))
                .body("warnings.code", hasItems("other-products-stop", "other-products-warn"))
                .body("warnings[0].detail", containsString("gammaplex-5"))
                .body("warnings[1].detail", containsString("octagam-10"));
    }

    @Test
    void the_override_stays_with_the_order() {
        String order = overridden();

        assertRefused(
                "update infusion_order set eligibility_override_reason = 'other' where id = '" + order + "'",
                "order_stays_as_placed");
        assertRefused(
                "update infusion_order set eligibility = 'OK' where id = '" + order + "'", "order_stays_as_placed");
        assertRefused(
                "update order_overridden_stop set code = 'x' where order_id = '" + order + "'",
                "order_overridden_stop_stays");
        assertRefused(
                "delete from order_overridden_stop where order_id = '" + order + "'", "order_overridden_stop_stays");
    }

    @Test
    void no_stop_is_added_afterwards() {
        assertRefused(stop(overridden(), 1, "eligibility-iga-triple"), "order_stops_are_counted");
        assertRefused(stop(fitting(), 0, "eligibility-iga-triple"), "order_stops_are_counted");
    }

    @Test
    void an_order_that_stops_needs_role_reason_and_stops_in_the_database_too() {
        String order = fitting();

        assertRefused(copyOf(order, "eligibility", "'STOP'"), "order_stop_is_overridden");
        assertRefused(copyOf(order, "eligibility_override_reason", "'why'"), "order_stop_is_overridden");
        assertRefused(
                copyOf(
                        order,
                        "eligibility, eligibility_override_role, eligibility_override_reason, overridden_stops",
                        "'STOP', 'NURSE', 'why', 1"),
                "order_eligibility_is_overridden_by_a_prescriber");
        assertRefused(
                copyOf(
                        order,
                        "eligibility, eligibility_override_role, eligibility_override_reason, overridden_stops",
                        "'STOP', 'PRESCRIBER', ' ', 1"),
                "order_eligibility_override_reason_is_filled");
        assertRefused(
                copyOf(
                        order,
                        "eligibility, eligibility_override_role, eligibility_override_reason, overridden_stops",
                        "'STOP', 'PRESCRIBER', 'why', 1"),
                "order_stops_are_counted");
        assertRefused(copyOf(order, "eligibility", "'MAYBE'"), "order_eligibility_is_known");
    }

    private static String stop(String order, int place, String code) {
        return "insert into order_overridden_stop (order_id, place, code, detail, sources) values ('" + order + "', "
                + place + ", '" + code + "', 'd', '')";
    }

    private static String copyOf(String order, String columns, String values) {
        return """
                insert into infusion_order
                select (jsonb_populate_record(
                           null::infusion_order,
                           to_jsonb(o) || jsonb_build_object('id', gen_random_uuid()) || to_jsonb(v))).*
                  from infusion_order o, (select %2$s) v
                 where o.id = '%1$s'
                """.formatted(order, aliased(columns, values));
    }

    private static String aliased(String columns, String values) {
        String[] names = columns.split(", ");
        String[] given = values.split(", ");
        StringBuilder select = new StringBuilder();
        for (int i = 0; i < names.length; i++) {
            select.append(i == 0 ? "" : ", ").append(given[i]).append(" as ").append(names[i]);
        }
        return select.toString();
    }

    private String overridden() {
        Map<String, Object> order = OrderDesk.cidp(having(Condition.HYPERPROLINEMIA));
        order.put("eligibilityOverride", override("eligibility-hyperprolinemia"));
        return desk.place(order).statusCode(201).extract().path("id");
    }

    private static String fitting() {
        return desk.place(OrderDesk.cidp(desk.patient()))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static PatientId having(Condition... conditions) {
        return TestPatient.at(desk.site().id())
                .weighing("70", LocalDate.of(2026, 11, 20))
                .with(conditions)
                .register();
    }

    private static PatientId born(LocalDate day) {
        return TestPatient.at(desk.site().id())
                .weighing("12", LocalDate.of(2026, 11, 20))
                .born(day)
                .register();
    }

    private static Map<String, Object> override(String... codes) {
        return Map.of("role", "PRESCRIBER", "reason", "Tolerated for years", "reasonCodes", List.of(codes));
    }

    private void assertRefused(String statement, String rule) {
        assertThatThrownBy(() -> {
                    try (Connection connection = database.getConnection();
                            Statement sql = connection.createStatement()) {
                        sql.executeUpdate(statement);
                    }
                })
                .isInstanceOf(SQLException.class)
                .satisfies(refused -> assertThat(Clash.constraint(refused)).contains(rule));
    }
}
