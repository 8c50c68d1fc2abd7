package org.infusary.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.infusary.kernel.VisitId;
import org.infusary.store.Clash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the database promises of checklists, attacked with the application's own rights. */
@QuarkusTest
class ChecklistTableTest {
    private static final String SHA = "a".repeat(64);

    private static VisitId signed;
    private static VisitId open;

    @BeforeEach
    void visits() {
        if (signed == null) {
            signed = TestVisits.signed();
            open = TestVisits.visit("ARRIVED");
            GoodAnswers.giveAll(open);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update checklist_signature set signed_by = visit_id where visit_id = ? | checklist_signature_is_append_only",
                "delete from checklist_signature where visit_id = ? | checklist_signature_is_append_only",
                "update checklist_answer set yes = false where checklist_id = (select id from checklist where visit_id = ?) | checklist_answer_keeps_its_history",
                "delete from checklist_answer where checklist_id = (select id from checklist where visit_id = ?) | checklist_answer_keeps_its_history",
                "update checklist_answer set superseded_at = now(), superseded_by = id where checklist_id = (select id from checklist where visit_id = ?) | checklist_signed_stays",
                "update checklist_answer_vial set lot = 'X' where answer_id in (select a.id from checklist_answer a join checklist c on c.id = a.checklist_id where c.visit_id = ?) | checklist_answer_vial_is_append_only",
                "delete from checklist_second_check where checklist_id = (select id from checklist where visit_id = ?) | checklist_second_check_is_append_only",
                "update checklist_signed_content set content = 'x' where signature_id in (select id from checklist_signature where visit_id = ?) | checklist_signed_content_is_append_only",
                "delete from checklist_signed_content where signature_id in (select id from checklist_signature where visit_id = ?) | checklist_signed_content_is_append_only",
                "delete from checklist where visit_id = ? | checklist_stays_with_its_visit",
                "update checklist set opened_at = now() where visit_id = ? | checklist_stays_with_its_visit"
            })
    void what_was_signed_is_not_changed(String attack, String promise) {
        assertThat(clash(attack, signed.value())).isEqualTo(promise);
    }

    @Test
    void what_was_published_is_not_changed() {
        assertThat(clash("update checklist_template set published_at = now()"))
                .isEqualTo("checklist_template_stays_as_published");
        assertThat(clash("delete from checklist_item where code = 'BP'"))
                .isEqualTo("checklist_item_stays_as_published");
    }

    @Test
    void a_signature_over_an_open_hard_stop_is_refused() {
        assertThat(clash(signing(1), UUID.randomUUID(), open.value())).isEqualTo("signature_has_no_open_hard_stop");
    }

    @Test
    void a_second_signature_beside_a_standing_one_is_refused() {
        assertThat(clash(signing(0), UUID.randomUUID(), signed.value())).isEqualTo("checklist_signed_stays");
    }

    @Test
    void a_signature_of_another_visits_checklist_is_refused() {
        String attack = """
                insert into checklist_signature (id, visit_id, checklist_id, signed_by, signed_at, open_hard_stops,
                    content_sha256)
                select ?, ?, id, id, now(), 0, '%s' from checklist where visit_id = ?""".formatted(SHA);

        assertThat(clash(attack, UUID.randomUUID(), signed.value(), open.value()))
                .isEqualTo("signature_is_of_the_visits_checklist");
    }

    @Test
    void a_content_that_is_not_what_was_signed_is_refused() {
        VisitId visit = TestVisits.visit("ARRIVED");
        GoodAnswers.giveAll(visit);
        UUID signature = UUID.randomUUID();
        TestVisits.sql(signing(0), signature, visit.value());
        String keeping =
                "insert into checklist_signed_content (signature_id, content_sha256, content) values (?, %s, 'other')";

        assertThat(clash(keeping.formatted("'" + SHA + "'"), signature)).isEqualTo("signed_content_has_its_hash");
        assertThat(clash(keeping.formatted("encode(sha256('other'), 'hex')"), signature))
                .isEqualTo("signed_content_is_of_a_signature");
    }

    @Test
    void an_answer_beside_a_signature_is_refused() {
        assertThat(clash(answering("CONSENT", "on_date", "'2026-01-01'"), UUID.randomUUID(), signed.value()))
                .isEqualTo("checklist_signed_stays");
    }

    @Test
    void a_second_live_answer_to_an_item_is_refused() {
        assertThat(clash(answering("CONSENT", "on_date", "'2026-01-01'"), UUID.randomUUID(), open.value()))
                .isEqualTo("one_live_answer_per_item");
    }

    @Test
    void an_answer_to_no_item_of_the_template_is_refused() {
        assertThat(clash(answering("SHOE_SIZE", "grade", "4"), UUID.randomUUID(), open.value()))
                .isEqualTo("answer_is_to_an_item_of_the_template");
    }

    @ParameterizedTest
    @CsvSource({
        "temperature_c, 29.9, answer_temperature_in_range",
        "weight_kg, 0.4, answer_weight_in_range",
        "systolic_mm_hg, 301, answer_systolic_in_range",
        "spo2_percent, 101, answer_spo2_in_range",
        "grade, 5, answer_grade_is_zero_to_four"
    })
    void a_reading_out_of_range_is_refused(String column, String value, String promise) {
        assertThat(clash(answering("PREGNANCY", column, value), UUID.randomUUID(), open.value()))
                .isEqualTo(promise);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "channel | $$LETTER$$ | answer_channel_is_known",
                "overtaken | true | answer_overtaken_never_stands",
                "received_at | now() - interval '61 seconds' | answer_comes_in_within_seven_days",
                "received_at | now() + interval '169 hours' | answer_comes_in_within_seven_days"
            })
    void an_answer_that_came_in_impossibly_is_refused(String column, String value, String promise) {
        assertThat(clash(answering("PREGNANCY", column, value), UUID.randomUUID(), open.value()))
                .isEqualTo(promise);
    }

    @Test
    void visits_whose_creatinine_was_old_are_a_query() {
        VisitId visit = TestVisits.visit("ARRIVED");
        TestVisits.asks("nurse")
                .body(
                        "{\"yes\": true, \"creatinine\": 80, \"creatinineUnit\": \"UMOL_PER_L\", \"date\": \"2026-08-01\"}")
                .put("/api/v1/visits/" + visit + "/checklist/items/RENAL_LABS");
        String query = """
                select visit.id from checklist_answer answer
                join checklist on checklist.id = answer.checklist_id
                join visit on visit.id = checklist.visit_id
                where answer.code = 'RENAL_LABS' and answer.superseded_at is null
                    and answer.on_date < visit.visit_date - interval '3 months'""";

        assertThat(TestVisits.ids(query)).contains(visit.value()).doesNotContain(open.value(), signed.value());
    }

    @Test
    void a_second_check_by_the_same_person_is_refused() {
        VisitId visit = TestVisits.visit("ARRIVED");
        TestVisits.asks("nurse")
                .body(GoodAnswers.to("LOT_EXP_DOUBLE"))
                .put("/api/v1/visits/" + visit + "/checklist/items/LOT_EXP_DOUBLE");
        String attack = """
                insert into checklist_second_check (answer_id, checklist_id, checked_by, checked_at)
                select a.id, c.id, a.answered_by, now()
                from checklist_answer a join checklist c on c.id = a.checklist_id where c.visit_id = ?""";

        assertThat(clash(attack, visit.value())).isEqualTo("second_check_is_by_another_person");
    }

    @Test
    void a_withdrawal_after_the_infusion_has_begun_is_refused() {
        VisitId visit = TestVisits.signed();
        TestVisits.sql(
                "update visit set status = 'INFUSING', started_at = '2026-11-23T08:30Z' where id = ?", visit.value());
        String attack = """
                insert into checklist_withdrawal (signature_id, withdrawn_by, withdrawn_at, reason)
                select id, id, now(), 'x' from checklist_signature where visit_id = ?""";

        assertThat(clash(attack, visit.value())).isEqualTo("withdrawal_comes_before_the_infusion");
    }

    private static String signing(int openHardStops) {
        return """
                insert into checklist_signature (id, visit_id, checklist_id, signed_by, signed_at, open_hard_stops,
                    content_sha256)
                select ?, visit_id, id, id, now(), %d, '%s' from checklist where visit_id = ?""".formatted(openHardStops, SHA);
    }

    private static String answering(String code, String column, String value) {
        return """
                insert into checklist_answer (id, checklist_id, template_version, code, answered_by, answered_at, %s)
                select ?, id, template_version, '%s', id, now(), %s from checklist where visit_id = ?""".formatted(column, code, value);
    }

    /** The constraint that refuses the statement. */
    private static String clash(String statement, Object... values) {
        Throwable refused = catchThrowable(() -> TestVisits.sql(statement, values));
        return Clash.constraint(refused).orElse("was let through");
    }
}
