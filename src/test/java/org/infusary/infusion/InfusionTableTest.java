package org.infusary.infusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.infusary.infusion.Chairside.VIAL_OF_40;
import static org.infusary.testing.RawSql.refusal;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database promises of infusions, attacked with the application's own rights. */
@QuarkusTest
class InfusionTableTest {
    private static final UUID NOBODY = new UUID(0, 1);

    @Inject
    DataSource database;

    @AfterEach
    void monday() {
        TestClock.reset();
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private UUID signatureOf(Chairside chair) {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select id from checklist_signature where visit_id = ?")) {
            set(query, chair.visitId());
            ResultSet rows = query.executeQuery();
            assertThat(rows.next()).isTrue();
            return rows.getObject(1, UUID.class);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Puts an infusion beside the rules: the visit's own patient, product and grams, under any signature. */
    private Optional<String> insert(Chairside chair, UUID signature) {
        return refusal("""
                insert into infusion (id, visit_id, signature_id, site_id, patient_id, product_id, grams_planned, status,
                    started_by, started_at, version)
                select ?, id, ?, site_id, patient_id, product_id, grams, 'RUNNING', ?, now(), 0 from visit where id = ?""", UUID.randomUUID(), signature, NOBODY, chair.visitId());
    }

    private Optional<String> update(Chairside chair, String set) {
        return refusal("update infusion set " + set + " where id = ?", chair.infusionId());
    }

    @Test
    void no_infusion_without_a_signature() {
        assertThat(insert(Chairside.arrived(), UUID.randomUUID())).contains("infusion_needs_a_signed_checklist");
    }

    @Test
    void no_infusion_under_the_signature_of_another_visit() {
        UUID foreign = signatureOf(Chairside.ready());

        assertThat(insert(Chairside.ready(), foreign)).contains("infusion_needs_a_signed_checklist");
    }

    @Test
    void no_infusion_under_a_withdrawn_signature() {
        Chairside chair = Chairside.ready();
        UUID signature = signatureOf(chair);
        chair.withdrawSignature();

        assertThat(insert(chair, signature)).contains("infusion_needs_a_standing_signature");
    }

    @Test
    void under_a_standing_signature_the_row_is_taken_so_that_these_attacks_mean_something() {
        Chairside chair = Chairside.ready();

        assertThat(insert(chair, signatureOf(chair))).isEmpty();
    }

    @Test
    void a_signature_is_not_withdrawn_under_an_infusion() {
        Chairside chair = Chairside.ready();
        UUID signature = signatureOf(chair);
        assertThat(insert(chair, signature)).isEmpty();

        Optional<String> refusal = refusal(
                "insert into checklist_withdrawal (signature_id, withdrawn_by, withdrawn_at, reason)"
                        + " values (?, ?, now(), 'x')",
                signature,
                NOBODY);

        assertThat(refusal).contains("infusion_keeps_its_signature");
    }

    @Test
    void no_second_infusion_of_a_visit() {
        Chairside chair = Chairside.untouched();

        assertThat(insert(chair, signatureOf(chair))).contains("visit_has_one_infusion");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "grams_given = 70.001, status = 'STOPPED_EARLY', stop_reason = 'x' | infusion_gives_no_more_than_planned",
                "grams_given = -1, status = 'STOPPED_EARLY', stop_reason = 'x'     | infusion_gives_no_more_than_planned",
                "grams_given = 40, status = 'STOPPED_EARLY'                        | early_stop_has_a_reason",
                "grams_given = 40, status = 'STOPPED_EARLY', stop_reason = ' '     | early_stop_has_a_reason",
                "grams_given = 40, status = 'COMPLETED'                            | complete_means_all_that_was_planned",
                "grams_given = 70, status = 'STOPPED_EARLY', stop_reason = 'x'     | complete_means_all_that_was_planned",
                "grams_given = 70, status = 'RUNNING'                              | complete_means_all_that_was_planned",
                "status = 'STOPPED_EARLY', stop_reason = 'x'                       | ended_infusion_says_when_who_and_how_much"
            })
    void an_end_says_the_truth(String set, String promise) {
        Chairside chair = Chairside.untouched();

        assertThat(update(chair, set + ", ended_at = started_at, ended_by = started_by"))
                .contains(promise);
    }

    @Test
    void it_does_not_end_before_it_starts() {
        assertThat(update(
                        Chairside.untouched(),
                        "grams_given = 70, status = 'COMPLETED', ended_by = started_by,"
                                + " ended_at = started_at - interval '1 second'"))
                .contains("infusion_ends_after_it_starts");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grams_planned = 100",
                "product_id = 'octagam-10'",
                "signature_id = gen_random_uuid()",
                "visit_id = gen_random_uuid()",
                "patient_id = gen_random_uuid()",
                "started_at = started_at - interval '1 hour'"
            })
    void what_it_began_with_stays(String set) {
        assertThat(update(Chairside.untouched(), set)).contains("infusion_stays_as_begun");
    }

    @Test
    void what_has_ended_never_changes() {
        Chairside chair = Chairside.running();
        chair.hang(VIAL_OF_40).statusCode(201);
        chair.end("{\"reason\": \"Reaction\"}").statusCode(200);

        assertThat(update(chair, "grams_given = 39")).contains("infusion_ended_stays_ended");
        assertThat(update(chair, "status = 'RUNNING', ended_at = null, ended_by = null, grams_given = null"))
                .contains("infusion_ended_stays_ended");
    }

    @Test
    void no_infusion_is_deleted() {
        assertThat(refusal(
                        "delete from infusion where id = ?",
                        Chairside.untouched().infusionId()))
                .contains("infusion_is_never_deleted");
    }

    @Test
    void what_was_recorded_at_the_chair_is_neither_changed_nor_deleted() {
        UUID infusion = Chairside.untouched().infusionId();

        assertThat(refusal("update infusion_event set note = 'x' where infusion_id = ?", infusion))
                .contains("infusion_events_are_append_only");
        assertThat(refusal("delete from infusion_event where infusion_id = ?", infusion))
                .contains("infusion_events_are_append_only");
    }

    @Test
    void the_application_may_not_empty_the_tables() {
        assertThatThrownBy(() -> execute("truncate infusion_event")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> execute("truncate infusion cascade")).hasMessageContaining("permission denied");
    }

    @Test
    void the_application_may_not_switch_the_guards_off() {
        assertThatThrownBy(() -> execute("alter table infusion disable trigger all"))
                .hasMessageContaining("must be owner");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RATE_CHANGED, null, rate_change_has_a_rate",
        "RATE_CHANGED, 0, event_rate_is_above_zero",
        "SLEPT, null, infusion_event_kind_is_known"
    })
    void an_event_is_what_it_says(String kind, String rate, String promise) {
        Optional<String> refusal = refusal(
                "insert into infusion_event (id, infusion_id, kind, at, rate_ml_per_hour, recorded_by, recorded_at)"
                        + " values (?, ?, ?, now(), " + rate + ", ?, now())",
                UUID.randomUUID(),
                Chairside.untouched().infusionId(),
                kind,
                NOBODY);

        assertThat(refusal).contains(promise);
    }

    @Test
    void an_event_is_of_an_infusion() {
        Optional<String> refusal = refusal(
                "insert into infusion_event (id, infusion_id, kind, at, recorded_by, recorded_at)"
                        + " values (?, ?, 'NOTE', now(), ?, now())",
                UUID.randomUUID(),
                UUID.randomUUID(),
                NOBODY);

        assertThat(refusal).contains("event_belongs_to_an_infusion");
    }
}
