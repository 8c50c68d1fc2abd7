package org.infusary.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.infusary.kernel.InfusionId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.ProductId;
import org.infusary.ledger.rules.Symptom;
import org.infusary.patient.TestPatient;
import org.infusary.site.TestSite;
import org.infusary.store.Clash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks the tables of the room with raw SQL, in the role of the application. */
@QuarkusTest
class LedgerTableTest {
    @Inject
    DataSource database;

    @Inject
    BrandLedger ledger;

    private TestSite site;
    private PatientId patient;
    private UUID entry;

    @BeforeEach
    void aVialGiven() {
        site = TestSite.in("Europe/Berlin");
        patient = TestPatient.at(site.id()).register();
        TestVials vials =
                new TestVials(patient, site.id(), new InfusionId(UUID.randomUUID()), LocalDate.of(2026, 11, 23));
        entry = site.asked(() -> ledger.record(vials.vial("A1")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_entry set grams = 5 where id = '%s'",
                "update ledger_entry set lot = 'A2' where id = '%s'",
                "update ledger_entry set recorded_at = now() where id = '%s'",
                "delete from ledger_entry where id = '%s'",
                "insert into ledger_entry select * from ledger_entry where id = '%s' on conflict (id) do update set"
                        + " grams = 5"
            })
    void an_entry_is_never_changed_or_deleted(String attack) {
        assertRefused(attack.formatted(entry), "ledger_entry_append_only");

        assertThat(one("select grams || ' ' || lot from ledger_entry where id = '" + entry + "'"))
                .isEqualTo("20.000 A1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ledger_entry", "reaction"})
    void the_ledger_is_never_emptied_and_its_guard_never_taken_off(String table) {
        assertRefused("truncate " + table, "permission denied");
        assertRefused("truncate " + table + " cascade", "permission denied");
        assertRefused("alter table " + table + " disable trigger all", "must be owner");
        assertRefused("drop table " + table, "must be owner");
        assertRefused("set session_replication_role = replica", "permission denied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ledger_entry", "reaction"})
    void a_trigger_stands_guard_against_emptying_for_the_owner_too(String table) {
        assertThat(one("select count(*) from pg_trigger where tgrelid = '" + table + "'::regclass and tgname = '"
                        + table + "_never_emptied' and tgenabled = 'O'"))
                .isEqualTo("1");
    }

    @Test
    void a_reaction_is_never_changed_or_deleted() {
        ReactionNoted noted = new ReactionNoted(
                patient,
                null,
                new ProductId("privigen"),
                2,
                new TreeSet<>(List.of(Symptom.CHILLS)),
                Instant.parse("2026-11-22T10:00:00Z"),
                null);
        UUID reaction = site.asked(() -> ledger.recordReaction(noted).id());

        assertRefused("update reaction set grade = 1 where id = '" + reaction + "'", "reaction_append_only");
        assertRefused("delete from reaction where id = '" + reaction + "'", "reaction_append_only");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "lot | null | ledger_vial_given_here_is_traceable",
                "expiry | null | ledger_vial_given_here_is_traceable",
                "infusion_id | null | ledger_vial_given_here_is_traceable",
                "grams | null | ledger_vial_given_here_is_traceable",
                "grams | 0 | ledger_grams_are_above_zero",
                "lot | ' ' | ledger_lot_is_filled",
                "expiry | date '2026-11-22' | ledger_expired_vial_is_not_given",
                "kind | 'REPORTED' | ledger_report_names_product_and_day",
                "kind | 'VOID' | ledger_void_names_entry_and_reason",
                "kind | 'GUESSED' | ledger_kind_is_known",
                "product_id, given_on, grams, lot, expiry, infusion_id | 'no-such-product', given_on, grams, lot, expiry,"
                        + " gen_random_uuid() | ledger_entry_names_a_product",
                "patient_id | gen_random_uuid() | ledger_entry_is_of_a_patient"
            })
    void an_entry_that_breaks_a_rule_is_refused(String column, String value, String rule) {
        String columns = "id, kind, patient_id, site_id, product_id, given_on, grams, lot, expiry, infusion_id,"
                + " recorded_by, recorded_at";
        String values = columns.replace("id, kind", "gen_random_uuid(), kind")
                .replaceFirst("\\b" + column + "\\b", value.replace("$", "\\$"));

        assertRefused(
                "insert into ledger_entry (" + columns + ") select " + values + " from ledger_entry where id = '"
                        + entry + "'",
                rule);
    }

    @Test
    void a_void_is_of_the_same_patient_once_and_of_no_other_void() {
        PatientId other = TestPatient.at(site.id()).register();
        UUID undo = UUID.randomUUID();

        assertRefused(voiding(UUID.randomUUID(), other, entry), "ledger_void_is_of_the_same_patient");
        assertRefused(voiding(undo, patient, undo), "ledger_entry_does_not_void_itself");
        assertThat(update(voiding(undo, patient, entry))).isEqualTo(1);
        assertRefused(voiding(UUID.randomUUID(), patient, entry), "ledger_entry_voided_at_most_once");
        assertRefused(voiding(UUID.randomUUID(), patient, undo), "ledger_void_voids_no_void");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "0 | array['CHILLS'] | reaction_grade_is_one_to_five",
                "6 | array['CHILLS'] | reaction_grade_is_one_to_five",
                "2 | array[]::text[] | reaction_has_a_symptom"
            })
    void a_reaction_that_breaks_a_rule_is_refused(int grade, String symptoms, String rule) {
        assertRefused(
                "insert into reaction (id, patient_id, product_id, grade, symptoms, onset_at, recorded_by, recorded_at)"
                        + " values (gen_random_uuid(), '" + patient + "', 'privigen', " + grade + ", " + symptoms
                        + ", now(), gen_random_uuid(), now())",
                rule);
    }

    private String voiding(UUID id, PatientId of, UUID voided) {
        return "insert into ledger_entry (id, kind, patient_id, site_id, voids, reason, recorded_by, recorded_at)"
                + " values ('" + id + "', 'VOID', '" + of + "', '" + site.id() + "', '" + voided
                + "', 'mistake', gen_random_uuid(), now())";
    }

    private void assertRefused(String statement, String rule) {
        assertThatThrownBy(() -> update(statement))
                .satisfies(refused -> assertThat(Clash.constraint(refused).orElse("") + " " + refused.getMessage())
                        .contains(rule));
    }

    private int update(String statement) {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            return sql.executeUpdate(statement);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private String one(String query) {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
