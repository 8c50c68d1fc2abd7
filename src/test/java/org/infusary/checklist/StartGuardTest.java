package org.infusary.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.infusary.checklist.ChecklistApi.path;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.infusary.kernel.VisitId;
import org.infusary.security.Roles;
import org.infusary.store.Clash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the database promises of overrides, amendments and the start, attacked with the application's own rights. */
@QuarkusTest
class StartGuardTest {
    private static final String AT_NINE = "2026-11-23T09:00Z";

    private static final String OVERRIDE = """
            insert into checklist_override (id, checklist_id, template_version, code, answer_id, codes, role, reason,
                overridden_by, overridden_at, expires_at)
            select gen_random_uuid(), c.id, c.template_version, '%s', null, array['x'], '%s', 'x', c.id,
                '2026-11-23T08:00Z', '2026-11-23T08:00Z'::timestamptz + interval '%s'
            from checklist c where c.visit_id = '%s'""";

    /** Of the HR answer that stands, under the signature that stands. */
    private static final String AMENDMENT = """
            insert into checklist_amendment (id, checklist_id, template_version, code, signature_id, number,
                amended_answer_id, reason, late, amended_by, amended_at)
            select gen_random_uuid(), c.id, c.template_version, 'HR', s.id, 9, a.id, 'x', %s, c.id, now()
            from checklist c
                join checklist_signature s on s.checklist_id = c.id
                join checklist_answer a on a.checklist_id = c.id and a.code = 'HR' and a.superseded_at is null
            where c.visit_id = '%s'""";

    private static final String SUPERSEDE = """
            update checklist_answer set superseded_at = now(), superseded_by = id
            where code = '%s' and superseded_at is null
                and checklist_id = (select id from checklist where visit_id = '%s')""";

    private static final String ANSWER = """
            insert into checklist_answer (id, checklist_id, template_version, code, answered_by, answered_at,
                pulse_per_minute)
            select gen_random_uuid(), id, template_version, 'HR', id, now(), 190 from checklist where visit_id = '%s'""";

    private static final String JUDGE = """
            update checklist_amendment m set verdict = 'HOLD', open_hard_stops = %d, new_hard_stops = 0, withdraws = %s,
                answer_id = (select id from checklist_answer a
                    where a.checklist_id = m.checklist_id and a.code = 'HR' and a.superseded_at is null)
            where m.number = 9 and m.checklist_id = (select id from checklist where visit_id = '%s')""";

    private static final String INFUSION = """
            insert into infusion (id, visit_id, signature_id, site_id, patient_id, product_id, grams_planned, status,
                started_by, started_at, version)
            select gen_random_uuid(), v.id, s.id, v.site_id, v.patient_id, v.product_id, v.grams, 'RUNNING', v.id, '%s', 0
            from visit v join checklist_signature s on s.visit_id = v.id where v.id = '%s'""";

    private static final String INFUSING =
            "update visit set status = '%s', started_at = '%s', version = version + 1 where id = '%s'";

    private static VisitId signed;
    private static VisitId open;
    private static VisitId overridden;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void visits() {
        if (signed == null) {
            signed = TestVisits.signed();
            open = TestVisits.visit("ARRIVED");
            Stopping.byViscosity(open);
            overridden = TestVisits.visit("ARRIVED");
            Stopping.byViscosity(overridden);
            TestVisits.asks(Roles.PRESCRIBER)
                    .body("{\"reason\": \"Assessed elsewhere\", \"validMinutes\": 60}")
                    .post(path(overridden) + "/items/HYPERVISC/override")
                    .then()
                    .statusCode(201);
            GoodAnswers.sign(overridden);
        }
    }

    /** The constraint that refuses one of the statements or their commit; nothing is kept. */
    private String clash(String... statements) {
        Throwable refused = catchThrowable(() -> inOneTransaction(true, statements));
        return refused == null ? "was let through" : Clash.constraint(refused).orElse(refused.getMessage());
    }

    /** As {@link #clash}, of a transaction that is not committed: so that a visit stays as it is when it is let through. */
    private String clashAtOnce(String... statements) {
        Throwable refused = catchThrowable(() -> inOneTransaction(false, statements));
        return refused == null ? "was let through" : Clash.constraint(refused).orElse(refused.getMessage());
    }

    private void inOneTransaction(boolean commit, String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                for (String one : statements) {
                    assertThat(statement.executeUpdate(one)).as(one).isPositive();
                }
                if (commit) {
                    connection.commit();
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"INFUSING", "PAUSED"})
    void no_visit_begins_without_a_signature(String status) {
        assertThat(clash(INFUSING.formatted(status, AT_NINE, open))).isEqualTo("start_needs_a_standing_signature");
    }

    @Test
    void a_signed_one_begins_so_that_these_attacks_mean_something() {
        assertThat(clashAtOnce(INFUSING.formatted("INFUSING", AT_NINE, signed))).isEqualTo("was let through");
        assertThat(clashAtOnce(INFUSION.formatted(AT_NINE, signed))).isEqualTo("was let through");
        assertThat(clashAtOnce(INFUSION.formatted("2026-11-23T08:59:59Z", overridden)))
                .isEqualTo("was let through");
    }

    @Test
    void no_visit_begins_under_a_withdrawn_signature() {
        String withdrawal = """
                insert into checklist_withdrawal (signature_id, withdrawn_by, withdrawn_at, reason)
                select id, id, now(), 'x' from checklist_signature where visit_id = '%s'""".formatted(signed);

        assertThat(clash(withdrawal, INFUSING.formatted("INFUSING", AT_NINE, signed)))
                .isEqualTo("start_needs_a_standing_signature");
        assertThat(clash(withdrawal, INFUSION.formatted(AT_NINE, signed)))
                .isEqualTo("infusion_needs_a_standing_signature");
    }

    @Test
    void nothing_begins_once_an_override_of_the_signature_is_over() {
        assertThat(clash(INFUSION.formatted(AT_NINE, overridden))).isEqualTo("start_needs_overrides_in_force");
        assertThat(clash(INFUSING.formatted("INFUSING", AT_NINE, overridden)))
                .isEqualTo("start_needs_overrides_in_force");
    }

    @Test
    void nothing_begins_once_an_override_of_the_signature_is_withdrawn() {
        String withdrawal = """
                insert into checklist_override_withdrawal (override_id, role, reason, withdrawn_by, withdrawn_at)
                select o.id, 'prescriber', 'x', o.id, now() from checklist_override o
                    join checklist c on c.id = o.checklist_id where c.visit_id = '%s'""".formatted(overridden);

        assertThat(clash(withdrawal, INFUSION.formatted("2026-11-23T08:30Z", overridden)))
                .isEqualTo("start_needs_overrides_in_force");
        assertThat(clash(INFUSING.formatted("INFUSING", "2026-11-23T08:30Z", overridden), withdrawal))
                .isEqualTo("override_is_withdrawn_before_the_infusion");
    }

    @Test
    void nothing_begins_with_a_hard_stop_that_an_amendment_opened() {
        String[] amended = {
            AMENDMENT.formatted(false, signed),
            SUPERSEDE.formatted("HR", signed),
            ANSWER.formatted(signed),
            JUDGE.formatted(1, true, signed)
        };

        assertThat(clash(amended[0], amended[1], amended[2], amended[3], INFUSION.formatted(AT_NINE, signed)))
                .isEqualTo("start_needs_no_open_hard_stop");
        assertThat(clash(
                        amended[0],
                        amended[1],
                        amended[2],
                        amended[3],
                        INFUSING.formatted("INFUSING", AT_NINE, signed)))
                .isEqualTo("start_needs_no_open_hard_stop");
        assertThat(clash(amended[0], INFUSION.formatted(AT_NINE, signed))).isEqualTo("start_needs_no_open_hard_stop");
        assertThat(clash(amended)).isEqualTo("amendment_withdraws_the_signature_it_opens");
    }

    @Test
    void an_amendment_cannot_hide_that_it_opens_a_hard_stop() {
        assertThat(clash(
                        AMENDMENT.formatted(false, signed),
                        SUPERSEDE.formatted("HR", signed),
                        ANSWER.formatted(signed),
                        JUDGE.formatted(1, false, signed)))
                .isEqualTo("amendment_with_an_open_hard_stop_withdraws");
        assertThat(clash(AMENDMENT.formatted(true, signed))).isEqualTo("amendment_is_late_once_the_infusion_has_begun");
        assertThat(clash(INFUSING.formatted("INFUSING", AT_NINE, signed), AMENDMENT.formatted(false, signed)))
                .isEqualTo("amendment_is_late_once_the_infusion_has_begun");
    }

    @Test
    void an_amendment_is_whole_and_of_one_item() {
        assertThat(clash(AMENDMENT.formatted(false, signed))).isEqualTo("amendment_is_judged_in_its_transaction");
        assertThat(clash(AMENDMENT.formatted(false, signed), SUPERSEDE.formatted("TEMP", signed)))
                .isEqualTo("checklist_signed_stays");
        assertThat(clash(AMENDMENT.formatted(false, signed), JUDGE.formatted(0, false, signed)))
                .isEqualTo("amendment_gives_an_answer_to_its_item");
        assertThat(clash(
                        AMENDMENT.formatted(false, signed),
                        SUPERSEDE.formatted("HR", signed),
                        ANSWER.formatted(signed),
                        JUDGE.formatted(0, false, signed),
                        JUDGE.formatted(0, false, signed)))
                .isEqualTo("amendment_is_judged_once");
    }

    @Test
    void what_is_not_amended_stays_signed() {
        assertThat(clash(SUPERSEDE.formatted("HR", signed))).isEqualTo("checklist_signed_stays");
    }

    @ParameterizedTest
    @CsvSource({
        "HYPERVISC, nurse, 1 hour, override_is_by_a_role_of_the_template",
        "HYPERVISC, prescriber, 24 hours 1 second, override_ends_within_the_hours_of_the_template",
        "HYPERVISC, prescriber, 0, override_ends_after_it_was_given",
        "EMERGENCY, prescriber, 1 hour, override_is_of_an_item_that_allows_it",
        "HEADACHE, prescriber, 1 hour, override_is_of_an_item_that_allows_it",
        "HYPERVISC, prescriber, 24 hours, was let through"
    })
    void an_override_is_as_the_template_allows(String code, String role, String length, String promise) {
        assertThat(clashAtOnce(OVERRIDE.formatted(code, role, length, open))).isEqualTo(promise);
    }

    @Test
    void under_a_signature_no_override_is_given() {
        assertThat(clash(OVERRIDE.formatted("HYPERVISC", "prescriber", "1 hour", signed)))
                .isEqualTo("checklist_signed_stays");
    }

    @Test
    void no_template_allows_the_override_of_a_hard_stop() {
        String template = """
                insert into checklist_template (version, content_sha256, published_at)
                select max(version) + 1, repeat('b', 64), now() from checklist_template""";
        String item = """
                insert into checklist_item (template_version, position, code, prompt, answer, severity, rule, sources,
                    threshold_status, definition)
                select (select max(version) from checklist_template), position, code, prompt, answer, '%s', rule, sources, threshold_status, definition
                from checklist_item where template_version = 1 and code = 'HYPERVISC'""";

        assertThat(clashAtOnce(template, item.formatted("SOFT_WARNING"))).isEqualTo("was let through");
        assertThat(clashAtOnce(template, item.formatted("HARD_STOP"))).isEqualTo("hard_stops_are_never_overridden");
    }

    @ParameterizedTest
    @CsvSource({
        "update checklist_override set reason = 'y', checklist_override_is_append_only",
        "delete from checklist_override, checklist_override_is_append_only",
        "delete from checklist_relied_override, checklist_relied_override_is_append_only"
    })
    void what_was_overridden_stays_on_record(String attack, String promise) {
        assertThat(clash(attack)).isEqualTo(promise);
    }
}
