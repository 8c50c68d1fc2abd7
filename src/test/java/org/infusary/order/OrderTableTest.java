package org.infusary.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.infusary.kernel.GramsPerKg;
import org.infusary.kernel.Indication;
import org.infusary.kernel.Interval;
import org.infusary.kernel.OrderId;
import org.infusary.kernel.ProductId;
import org.infusary.order.rules.AfterEvent;
import org.infusary.order.rules.Anchoring;
import org.infusary.order.rules.AwaitedEvent;
import org.infusary.order.rules.BeforeProcedure;
import org.infusary.order.rules.BrandPolicy;
import org.infusary.order.rules.Consecutive;
import org.infusary.order.rules.Timing;
import org.infusary.order.rules.WantedDose;
import org.infusary.order.rules.WantedRegimen;
import org.infusary.order.rules.WantedSpacing;
import org.infusary.patient.TestPatient;
import org.infusary.site.TestSite;
import org.infusary.store.Clash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Attacks the tables of the room with raw SQL, in the role of the application. */
@QuarkusTest
class OrderTableTest {
    @Inject
    DataSource database;

    @Inject
    Ordering ordering;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "maintenance_grams = 500 | order_stays_as_placed",
                "dosing_kg = 1 | order_stays_as_placed",
                "product_id = 'panzyga' | order_stays_as_placed",
                "placed_by = gen_random_uuid() | order_stays_as_placed",
                "status = 'UNHEARD_OF' | order_status_is_known"
            })
    void an_order_stays_as_it_was_placed(String change, String rule) {
        OrderId order = place();

        assertRefused("update infusion_order set " + change + " where id = '" + order + "'", rule);
    }

    @Test
    void an_order_and_what_hangs_on_it_are_not_deleted() {
        OrderId order = place();

        assertRefused("delete from infusion_order where id = '" + order + "'", "order_stays_as_placed");
        assertRefused("delete from order_alternative where order_id = '" + order + "'", "order_alternative_stays");
        assertRefused(
                "update order_alternative set product_id = 'bivigam' where order_id = '" + order + "'",
                "order_alternative_stays");
        assertRefused("delete from order_reason where order_id = '" + order + "'", "order_reason_stays");
    }

    @Test
    void the_history_of_an_order_is_append_only() {
        OrderId order = place();

        assertRefused(
                "delete from order_status_change where order_id = '" + order + "'", "order_status_change_append_only");
        assertRefused(
                "update order_status_change set changed_by = gen_random_uuid() where order_id = '" + order + "'",
                "order_status_change_append_only");
        assertRefused("truncate order_status_change", "permission denied");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "maintenance_days | 6 | order_cycle_has_one_to_five_days",
                "maintenance_grams | 0 | order_grams_are_above_zero",
                "maintenance_grams | null | order_dose_is_whole",
                "maintenance_every | null | order_dose_is_whole",
                "maintenance_every | 53 | order_interval_is_at_most_a_year",
                "maintenance_unit | 'YEARS' | order_interval_is_at_most_a_year",
                "single_days | 1 | order_dose_is_whole",
                "window_days_before | 15 | order_window_within_two_weeks",
                "window_days_after | -1 | order_window_within_two_weeks",
                "minimum_gap_days | 367 | order_gap_within_a_year",
                "dosing_kg | 400 | order_dosing_weight_never_above_actual",
                "valid_until | '2026-01-01' | order_is_valid_from_its_start",
                "product_id | 'no-such-product' | order_names_a_product",
                "patient_id | gen_random_uuid() | order_is_for_a_patient"
            })
    void a_row_that_breaks_a_rule_is_refused(String column, String value, String rule) {
        OrderId order = place();

        assertRefused(copyOf(order, column, value), rule);
    }

    @Test
    void an_order_is_single_or_goes_on() {
        OrderId order = place();

        assertRefused(
                copyOf(order, "single_grams, single_exact_grams, single_days", "5, 5, 1"),
                "order_is_single_or_goes_on");
    }

    @Test
    void windows_are_shorter_than_the_interval() {
        OrderId order = place();

        assertRefused(
                copyOf(order, "maintenance_unit, maintenance_every, maintenance_days", "'DAYS', 6, 1"),
                "order_window_is_shorter_than_the_interval");
        assertRefused(
                copyOf(order, "maintenance_unit, maintenance_every", "'DAYS', 2"),
                "order_interval_is_longer_than_its_cycle");
    }

    @Test
    void holding_needs_a_reason_in_the_database_too() {
        OrderId order = place();

        assertRefused(
                "insert into order_status_change (id, order_id, from_status, to_status, changed_by, changed_at)"
                        + " values (gen_random_uuid(), '" + order + "', 'ACTIVE', 'ON_HOLD', gen_random_uuid(), now())",
                "holding_and_stopping_have_a_reason");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "start_by | '2026-11-29' | order_starts_by_a_day_within_two_weeks",
                "start_by | '2026-12-15' | order_starts_by_a_day_within_two_weeks",
                "procedure_on | '2026-12-15' | order_procedure_is_whole",
                "days_before_procedure | 7 | order_procedure_is_whole",
                "procedure_on, days_before_procedure | '2026-12-15', 367 | order_days_before_procedure_within_a_year",
                "start_by, procedure_on, days_before_procedure | '2026-12-01', '2026-12-15', 7 | order_is_timed_in_one_way",
                "event, days_after_event, event_expected_on | 'WEDDING', 1, '2026-11-29' | order_event_is_known",
                "event, days_after_event, event_expected_on | 'OTHER', 2, '2026-11-29' | order_start_is_counted_from_its_event",
                "event, days_after_event | 'OTHER', 2 | order_event_is_whole",
                "event_on | '2026-11-29' | order_event_is_whole"
            })
    void an_order_is_timed_in_one_whole_way(String columns, String values, String rule) {
        assertRefused(copyOf(place(), columns, values), rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "procedure_on = null, days_before_procedure = null",
                "days_before_procedure = 0",
                "procedure_on = '2026-12-20', premedication = true",
                "start_on = '2026-11-29'"
            })
    void of_a_timed_order_only_the_date_of_its_procedure_changes(String change) {
        OrderId order = place(new BeforeProcedure(LocalDate.of(2026, 12, 18), 7));

        assertRefused("update infusion_order set " + change + " where id = '" + order + "'", "order_stays_as_placed");
    }

    @Test
    void no_order_is_timed_later_and_no_date_changes_without_a_record() {
        OrderId routine = place();
        OrderId before = place(new BeforeProcedure(LocalDate.of(2026, 12, 18), 7));
        OrderId waiting = place(new AfterEvent(AwaitedEvent.CHILDBIRTH, 2, LocalDate.of(2026, 11, 28), null));
        String set = "update infusion_order set ";

        assertRefused(set + "start_by = start_on where id = '" + routine + "'", "order_stays_as_placed");
        assertRefused(set + "procedure_on = '2026-12-19' where id = '" + before + "'", "order_dates_on_record");
        assertRefused(set + "start_on = '2026-11-29' where id = '" + waiting + "'", "order_stays_as_placed");
        assertRefused(
                set + "event_on = '2026-11-23' where id = '" + waiting + "'", "order_start_is_counted_from_its_event");
        assertRefused(
                set + "event_on = '2026-11-23', start_on = '2026-11-25' where id = '" + waiting + "'",
                "order_dates_on_record");
    }

    private OrderId place() {
        return place(Timing.ROUTINE);
    }

    private OrderId place(Timing timing) {
        TestSite site = TestSite.in("Europe/Berlin");
        NewOrder wanted = new NewOrder(
                // old enough for a warning, so that the order has a reason
                TestPatient.at(site.id())
                        .weighing("70", LocalDate.of(2026, 6, 1))
                        .register(),
                Indication.CIDP,
                new ProductId("privigen"),
                BrandPolicy.PREFERRED,
                List.of(new ProductId("panzyga")),
                new WantedRegimen(
                        null, new WantedDose(GramsPerKg.of("1"), null, 2), new Interval(4, Interval.Unit.WEEKS), null),
                LocalDate.of(2026, 11, 30),
                null,
                timing,
                new WantedSpacing(null, null, null),
                Consecutive.OPEN_DAYS,
                Anchoring.AUTO,
                false,
                null,
                null,
                null,
                null);
        return site.asked(() -> ordering.place(wanted).facts().id());
    }

    /** An insert of the same row under another id, with other values in some columns. */
    private String copyOf(OrderId order, String columns, String values) {
        String all = String.join(
                ", ",
                "id, patient_id, site_id, indication, product_id, brand_policy",
                "maintenance_exact_grams, maintenance_grams, maintenance_days, maintenance_every, maintenance_unit",
                "single_exact_grams, single_grams, single_days",
                "dosing_kg, actual_kg, weight_measured_on, weight_basis, start_on, valid_until",
                "window_days_before, window_days_after, minimum_gap_days, consecutive, anchoring, premedication",
                "start_by, procedure_on, days_before_procedure, event, days_after_event, event_expected_on, event_on",
                "status, placed_by, placed_at, version");
        List<String> names = List.of(all.split(", "));
        List<String> changed = List.of(columns.split(", "));
        List<String> others = List.of(values.split(", "));
        String selected = names.stream()
                .map(name -> name.equals("id")
                        ? "gen_random_uuid()"
                        : changed.contains(name) ? others.get(changed.indexOf(name)) : name)
                .map(value -> value.matches("'\\d{4}-.*'") ? "date " + value : value)
                .reduce((a, b) -> a + ", " + b)
                .orElseThrow();
        return "insert into infusion_order (" + all + ") select " + selected + " from infusion_order where id = '"
                + order + "'";
    }

    private void assertRefused(String statement, String rule) {
        assertThatThrownBy(() -> {
                    try (Connection connection = database.getConnection();
                            Statement sql = connection.createStatement()) {
                        sql.executeUpdate(statement);
                    }
                })
                .isInstanceOf(SQLException.class)
                .satisfies(refused -> assertThat(named(refused)).contains(rule));
    }

    private static String named(Throwable refused) {
        return Clash.constraint(refused).orElse("") + " " + refused.getMessage();
    }
}
