package org.infusary.infusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infusary.testing.RawSql.refusal;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Optional;
import org.infusary.testing.AtOnce;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What the database promises of answers that flowed, attacked with the application's own rights and by races. */
@QuarkusTest
class AnswerFlowTableTest {
    private static final String ONE_OF_EACH = """
            {"answers": [{"code": "WEIGHT", "weightKg": 71}, {"code": "PREV_REACTION", "grade": 1},
             {"code": "LIVE_VACCINE", "choice": "MMR", "date": "2026-11-01"}]}""";

    private static TellingTablet told;

    @AfterEach
    void monday() {
        TestClock.reset();
    }

    /** A visit at which one of each was told; nobody changes it. */
    private static synchronized TellingTablet told() {
        if (told == null) {
            told = TellingTablet.afterAnInfusion();
            told.chair().arrive();
            told.chair()
                    .nurse()
                    .body(ONE_OF_EACH)
                    .put(told.chair().visitPath("/checklist"))
                    .then()
                    .statusCode(200);
        }
        return told;
    }

    /** A copy of the row told at the visit under another id, with these columns otherwise. */
    private Optional<String> copy(String table, String otherwise) {
        return refusal(copying(table, otherwise));
    }

    private static String copying(String table, String otherwise) {
        return ("insert into %1$s select (jsonb_populate_record(one, jsonb_build_object('id', gen_random_uuid())"
                        + " || '%2$s')).* from %1$s one where told_at_visit_id = '%3$s' limit 1")
                .formatted(table, otherwise, told().chair().visitId());
    }

    private String change(String verb, String table, String set) {
        return verb + " " + table + " " + set + " where told_at_visit_id = '"
                + told().chair().visitId() + "'";
    }

    @Test
    void nothing_stands_twice_for_a_visit() {
        assertThat(copy("patient_weight", "{\"weight_kg\": 80}")).contains("patient_weight_stands_once_for_a_visit");
        assertThat(copy("live_vaccine", "{\"kind\": \"OTHER\"}")).contains("live_vaccine_stands_once_for_a_visit");
        assertThat(copy("reaction", "{\"grade\": 2}")).contains("reaction_stands_once_for_a_visit");
    }

    @Test
    void a_line_that_is_void_from_the_beginning_stands_beside_it() {
        assertThat(copy(
                        "patient_weight",
                        "{\"voided_by\": \"" + told().chair().patientId()
                                + "\", \"voided_at\": \"2026-12-14T13:00:00Z\"}"))
                .isEmpty();
    }

    @Test
    void nothing_is_told_at_a_visit_of_another_patient() {
        String other = "{\"patient_id\": \"" + Chairside.centre().patient() + "\"}";

        assertThat(copy("patient_weight", other)).contains("patient_weight_is_told_at_a_visit_of_the_patient");
        assertThat(copy("live_vaccine", other)).contains("live_vaccine_is_told_at_a_visit_of_the_patient");
        assertThat(copy("reaction", other)).contains("reaction_is_told_at_a_visit_of_the_patient");
    }

    @Test
    void where_it_was_told_is_never_changed() {
        String elsewhere = "set told_at_visit_id = null";

        assertThat(refusal(change("update", "patient_weight", elsewhere))).contains("patient_weight_append_only");
        assertThat(refusal(change("update", "reaction", elsewhere))).contains("reaction_append_only");
        assertThat(refusal(change("update", "live_vaccine", "set kind = 'OTHER'")))
                .contains("live_vaccine_append_only");
        assertThat(refusal(change("delete from", "live_vaccine", ""))).contains("live_vaccine_append_only");
        assertThat(refusal("truncate live_vaccine")).isNotEmpty();
    }

    @Test
    void a_vaccine_has_a_known_kind_and_one_given_is_not_of_the_future() {
        String voided =
                ", \"voided_by\": \"" + told().chair().patientId() + "\", \"voided_at\": \"2026-12-14T13:00:00Z\"}";

        assertThat(copy("live_vaccine", "{\"kind\": \"NONE\"" + voided)).contains("live_vaccine_kind_is_known");
        assertThat(copy("live_vaccine", "{\"vaccine_on\": \"2026-12-17\"" + voided))
                .contains("live_vaccine_given_is_not_of_the_future");
        assertThat(copy("live_vaccine", "{\"voided_at\": \"2026-12-14T13:00:00Z\"}"))
                .contains("live_vaccine_voided_by_someone");
    }

    @RepeatedTest(2)
    void of_reactions_told_past_the_service_at_once_one_stands() throws Exception {
        TellingTablet next = TellingTablet.afterAnInfusion();
        next.answer("PREV_REACTION", "{\"grade\": 0}").statusCode(200);
        String raw = ("insert into reaction (id, patient_id, product_id, grade, symptoms, onset_at, recorded_by,"
                        + " recorded_at, told_at_visit_id) values (gen_random_uuid(), '%s', 'privigen', 1,"
                        + " array['OTHER'], now(), gen_random_uuid(), now(), '%s')")
                .formatted(next.chair().patientId(), next.chair().visitId());

        List<Optional<String>> refusals = AtOnce.of(4, () -> refusal(raw));

        assertThat(refusals).filteredOn(Optional::isEmpty).hasSize(1);
        assertThat(next.reactions().getList("items")).hasSize(1);
    }

    @Test
    void a_baseline_says_what_was_signed_once_and_stays() {
        Chairside running = Chairside.untouched();
        Chairside other = Chairside.running();
        String ours = " where infusion_id = '" + running.infusionId() + "' and temperature_c is not null";
        String row =
                "insert into infusion_baseline select (jsonb_populate_record(one, '%s')).* from infusion_baseline one"
                        + ours;

        assertThat(refusal(row.formatted("{}"))).contains("infusion_baseline_pkey");
        assertThat(refusal(row.formatted("{\"temperature_c\": 39.5}"))).contains("baseline_is_what_was_signed");
        assertThat(refusal(row.formatted("{\"pulse_per_min\": 60}"))).contains("baseline_is_what_was_signed");
        assertThat(refusal(row.formatted("{\"infusion_id\": \"" + other.infusionId() + "\"}")))
                .contains("baseline_is_what_was_signed");
        assertThat(refusal("update infusion_baseline set temperature_c = 36.5" + ours))
                .contains("infusion_baseline_stays");
        assertThat(refusal("delete from infusion_baseline" + ours)).contains("infusion_baseline_stays");
    }
}
