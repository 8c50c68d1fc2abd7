package org.infusary.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infusary.brand.BrandDesk.wish;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.infusary.brand.BrandDesk.Ordered;
import org.infusary.kernel.Condition;
import org.infusary.store.Clash;
import org.infusary.testing.AtOnce;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Attacks switches of brand with raw SQL and with several prescribers at once. */
@QuarkusTest
class BrandSwitchTableTest {
    private static final String OPEN = "\"brandPolicy\": \"OPEN\"";
    private static final int RACERS = 6;

    @Inject
    DataSource database;

    private BrandDesk desk;
    private Ordered order;
    private String visit;

    @BeforeEach
    void open() {
        desk = BrandDesk.open(2, 3);
        order = desk.order("privigen", OPEN, 1);
        visit = desk.book(order, 1, 0, "08:00").get(0);
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    private String violated(String... statements) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                for (String one : statements) {
                    statement.executeUpdate(one);
                }
                connection.commit();
                return "none";
            } catch (SQLException refused) {
                connection.rollback();
                return Clash.constraint(refused).orElse(refused.getSQLState());
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void no_visit_gets_another_product_without_an_approved_switch() {
        desk.requested(order, wish("PAYER", "gamunex-c"));

        assertThat(violated("update visit set product_id = 'gamunex-c' where id = '" + visit + "'"))
                .isIn("visit_gives_the_ordered_product", "visit_switch_on_record");
        assertThat(violated("update visit set exposure = 'SWITCH' where id = '" + visit + "'"))
                .isEqualTo("visit_switch_on_record");
    }

    @Test
    void no_order_gets_another_product_without_an_approved_switch() {
        String id = desk.requested(order, wish("PAYER", "gamunex-c"));
        String change = """
                update infusion_order set brand_changes = '[{"switchId": "%s", "fromCycle": 1, "productId": "%s"}]'
                 where id = '%s'""";

        assertThat(violated(change.formatted(id, "gamunex-c", order.id()))).isEqualTo("order_brand_changes_on_record");
        desk.approve(id).then().statusCode(200);
        assertThat(violated(change.formatted(id, "panzyga", order.id()))).isEqualTo("order_brand_changes_on_record");
        assertThat(violated("update infusion_order set brand_changes = '[]' where id = '" + order.id() + "'"))
                .isEqualTo("order_brand_changes_on_record");
        assertThat(violated("update infusion_order set product_id = 'panzyga' where id = '" + order.id() + "'"))
                .isEqualTo("order_stays_as_placed");
    }

    @Test
    void a_switched_visit_does_not_go_back_nor_last_otherwise() {
        desk.approve(desk.requested(order, wish("PAYER", "gamunex-c"))).then().statusCode(200);

        assertThat(violated("update visit set product_id = 'privigen' where id = '" + visit + "'"))
                .isIn("visit_gives_the_ordered_product", "visit_switch_on_record");
        assertThat(violated("update visit set ends_at = ends_at + interval '5 minutes' where id = '" + visit + "'"))
                .isEqualTo("visit_shape_on_record");
        assertThat(violated(
                        "update visit set starts_at = starts_at + interval '15 minutes', access_at = access_at + interval"
                                + " '15 minutes', infusion_at = infusion_at + interval '15 minutes', steady_at = steady_at + interval"
                                + " '15 minutes', ends_at = ends_at + interval '15 minutes' where id = '" + visit
                                + "'"))
                .isEqualTo("visit_moves_on_record");
    }

    @Test
    void what_was_decided_stays_on_record() {
        String id = desk.requested(order, wish("PAYER", "gamunex-c"));
        String its = " where id = '" + id + "'";

        assertThat(violated("update brand_switch set to_product_id = 'panzyga'" + its))
                .isEqualTo("brand_switch_append_only");
        assertThat(violated("delete from brand_switch_line where switch_id = '" + id + "'"))
                .isEqualTo("brand_switch_line_append_only");
        assertThat(violated("update brand_switch_line set grams_after = 1 where switch_id = '" + id + "'"))
                .isEqualTo("brand_switch_line_append_only");
        desk.approve(id).then().statusCode(200);
        assertThat(violated("update brand_switch set status = 'WITHDRAWN'" + its))
                .isEqualTo("brand_switch_append_only");
        assertThat(violated("delete from brand_switch" + its)).isEqualTo("brand_switch_append_only");
        assertThat(violated("truncate brand_switch cascade")).isIn("brand_switch_append_only", "42501");
    }

    @Test
    void a_stop_is_overridden_with_role_and_reason_and_stays_on_record() {
        order = desk.order(desk.having(Condition.HYPERPROLINEMIA), "gamunex-c", OPEN, 1);
        String id = desk.overriding(
                        desk.centre().prescriber(),
                        order,
                        wish("PAYER", "privigen"),
                        BrandDesk.override("eligibility-hyperprolinemia"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        assertThat(violated("update brand_switch set overridden_stops = '[]' where id = '" + id + "'"))
                .isEqualTo("brand_switch_append_only");
        assertThat(violated(copyOf(id, "overridden_stops", "'[]'::jsonb"))).isEqualTo("switch_stop_is_overridden");
        assertThat(violated(copyOf(id, "eligibility", "'OK'"))).isEqualTo("switch_stop_is_overridden");
        assertThat(violated(copyOf(id, "eligibility_override_role", "null::text")))
                .isEqualTo("switch_stop_is_overridden");
        assertThat(violated(copyOf(id, "eligibility_override_role", "'NURSE'")))
                .isEqualTo("switch_eligibility_is_overridden_by_a_prescriber");
        assertThat(violated(copyOf(id, "eligibility_override_reason", "' '")))
                .isEqualTo("switch_eligibility_override_reason_is_filled");
        assertThat(violated(copyOf(id, "eligibility", "'MAYBE'")))
                .isIn("switch_eligibility_is_known", "switch_stop_is_overridden");
        assertThat(violated(copyOf(id, "overridden_stops", "'{}'::jsonb")))
                .isEqualTo("switch_overridden_stops_are_a_list");
    }

    private static String copyOf(String id, String column, String value) {
        return """
                insert into brand_switch
                select (jsonb_populate_record(
                           null::brand_switch,
                           to_jsonb(s) || jsonb_build_object('id', gen_random_uuid()) || to_jsonb(v))).*
                  from brand_switch s, (select %2$s as %3$s) v
                 where s.id = '%1$s'
                """.formatted(id, value, column);
    }

    @Test
    void no_switch_goes_to_a_product_that_a_reaction_blocks() {
        String id = desk.requested(order, wish("PAYER", "gamunex-c"));
        desk.give(visit);
        desk.react(visit, "gamunex-c");

        assertThat(violated("update brand_switch set status = 'APPROVED', decided_by = asked_by, decided_at = asked_at"
                        + " where id = '" + id + "'"))
                .isEqualTo("brand_must_not_be_blocked");
        assertThat(violated(copyOf(id, "status", "'REQUESTED'"))).isEqualTo("brand_must_not_be_blocked");
        desk.centre()
                .nurse()
                .post("/api/v1/brand-switches/" + id + "/withdrawal")
                .then()
                .statusCode(200);
    }

    @Test
    void of_an_order_one_switch_waits() {
        String id = desk.requested(order, wish("PAYER", "gamunex-c"));

        assertThat(violated(
                        "insert into brand_switch select gen_random_uuid(), site_id, patient_id, order_id, course_id, cause,"
                                + " from_product_id, to_product_id, not_before, wanted_visit_id, from_day_id, from_cycle,"
                                + " brand_policy, token, warnings, changes_grams, grams_confirmed, status, asked_by, asked_at,"
                                + " decided_by, decided_at, rejection_note, version from brand_switch where id = '" + id
                                + "'"))
                .isEqualTo("order_has_one_open_switch");
    }

    @Test
    void of_many_approvals_one_has_an_effect() throws Exception {
        String id = desk.requested(order, wish("PAYER", "gamunex-c"));
        desk.centre().prescriber();

        List<Integer> statuses = AtOnce.of(RACERS, () -> desk.approve(id).statusCode());

        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses)
                .filteredOn(status -> status == 409 || status == 412)
                .hasSize(RACERS - 1);
        assertThat(desk.visit(visit).getString("productId")).isEqualTo("gamunex-c");
    }

    @Test
    void a_booking_beside_an_approval_is_never_on_the_old_product() throws Exception {
        Ordered other = desk.order("privigen", OPEN, 1);
        String id = desk.requested(other, wish("PAYER", "gamunex-c"));
        desk.centre().prescriber();
        desk.centre().scheduler();
        Callable<Integer> approval = () -> desk.approve(id).statusCode();
        Callable<Integer> booking = () -> desk.tryBook(other, 1, 1, "08:00").statusCode();

        List<Integer> statuses = AtOnce.of(approval, booking);

        assertThat(statuses).containsAnyOf(200, 201).allMatch(status -> List.of(200, 201, 409, 412, 422)
                .contains(status));
        String product = desk.course(other).getString("cycles[0].days[0].productId");
        desk.centre()
                .nurse()
                .get("/api/v1/courses/" + other.course() + "/visits")
                .jsonPath()
                .<Map<String, Object>>getList("items")
                .forEach(booked -> assertThat(booked.get("productId")).isEqualTo(product));
    }
}
