package org.infusary.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.infusary.kernel.VisitId;
import org.infusary.store.Clash;
import org.infusary.store.Rows;
import org.infusary.testing.AtOnce;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stopped or warned stays counted, and the database keeps it. */
@QuarkusTest
class OutcomesTest {
    private static final String STOPS = "{\"yes\": true}";
    private static final String PASSES = "{\"yes\": false}";

    @Inject
    Rows rows;

    private VisitId visit;

    @BeforeEach
    void arrived() {
        visit = TestVisits.visit("ARRIVED");
    }

    @Test
    void a_stop_that_is_corrected_has_still_stopped() {
        answer("IG_ANAPHYLAXIS", STOPS);

        answer("IG_ANAPHYLAXIS", PASSES);

        assertThat(outcomes("IG_ANAPHYLAXIS")).containsExactly("STOP ig-anaphylaxis-before");
    }

    @Test
    void a_stop_that_comes_again_is_kept_once_with_the_answer_it_was_seen_on_first() {
        answer("IG_ANAPHYLAXIS", STOPS);
        List<UUID> first = answersOf("IG_ANAPHYLAXIS");

        answer("IG_ANAPHYLAXIS", PASSES);
        answer("IG_ANAPHYLAXIS", STOPS);

        assertThat(outcomes("IG_ANAPHYLAXIS")).hasSize(1);
        assertThat(TestVisits.ids(
                        "select o.answer_id from checklist_outcome o join checklist c on c.id = o.checklist_id"
                                + " where c.visit_id = ? and o.code = 'IG_ANAPHYLAXIS'",
                        visit.value()))
                .isEqualTo(first);
    }

    @Test
    void a_stop_that_is_taken_back_and_a_warning_that_is_acknowledged_stay() {
        answer("IG_ANAPHYLAXIS", STOPS);
        answer("HR", "{\"pulsePerMinute\": 130}");

        TestVisits.asks("nurse").delete(path("/items/IG_ANAPHYLAXIS")).then().statusCode(200);
        ChecklistApi.acknowledge("nurse", visit, "HR").statusCode(200);

        assertThat(outcomes("IG_ANAPHYLAXIS")).containsExactly("STOP ig-anaphylaxis-before");
        assertThat(outcomes("HR")).containsExactly("WARN hr-outside-limits");
    }

    @Test
    void a_clear_checklist_that_is_signed_and_withdrawn_has_no_outcome() {
        GoodAnswers.giveAll(visit);
        GoodAnswers.sign(visit);
        String tag = TestVisits.asks("nurse").get(path("")).header("ETag");
        TestVisits.asks("nurse")
                .header("If-Match", tag)
                .body("{\"reason\": \"Weighed anew\"}")
                .post(path("/withdrawal"))
                .then()
                .statusCode(200);

        assertThat(outcomes("%")).isEmpty();
    }

    @Test
    void what_is_only_open_is_no_outcome() {
        answer("EMERGENCY", "{\"yes\": true}");

        assertThat(outcomes("%")).isEmpty();
    }

    @Test
    void a_refused_answer_leaves_nothing() {
        TestVisits.asks("nurse")
                .body(
                        "{\"answers\": [{\"code\": \"IG_ANAPHYLAXIS\", \"yes\": true}, {\"code\": \"HR\", \"pulsePerMinute\": 1}]}")
                .put(path(""))
                .then()
                .statusCode(400);

        assertThat(outcomes("%")).isEmpty();
    }

    @Test
    void two_nurses_who_stop_it_at_once_leave_one_outcome() throws Exception {
        AtOnce.of(() -> stopFiveTimes("nurse"), () -> stopFiveTimes("nurse 2"));

        assertThat(outcomes("IG_ANAPHYLAXIS")).containsExactly("STOP ig-anaphylaxis-before");
    }

    private Void stopFiveTimes(String who) {
        for (int time = 0; time < 5; time++) {
            answerAs(who, "IG_ANAPHYLAXIS", STOPS);
        }
        return null;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update checklist_outcome set seen_at = now() where checklist_id = (select id from checklist where visit_id = ?) | checklist_outcome_is_append_only",
                "delete from checklist_outcome where checklist_id = (select id from checklist where visit_id = ?) | checklist_outcome_is_append_only",
                "insert into checklist_outcome select checklist_id, template_version, code, state, reason, answer_id, seen_at from checklist_outcome where checklist_id = (select id from checklist where visit_id = ?) | outcome_is_kept_once",
                "insert into checklist_outcome select checklist_id, template_version, code, 'PASS', reason, answer_id, seen_at from checklist_outcome where checklist_id = (select id from checklist where visit_id = ?) | outcome_stops_or_warns",
                "insert into checklist_outcome select checklist_id, template_version, code, state, ' ', answer_id, seen_at from checklist_outcome where checklist_id = (select id from checklist where visit_id = ?) | outcome_has_a_reason",
                "insert into checklist_outcome select checklist_id, template_version, 'SHOE_SIZE', state, reason, answer_id, seen_at from checklist_outcome where checklist_id = (select id from checklist where visit_id = ?) | outcome_is_of_an_item_of_the_template",
                "insert into checklist_outcome select checklist_id, template_version, code, state, 'other', checklist_id, seen_at from checklist_outcome where checklist_id = (select id from checklist where visit_id = ?) | outcome_comes_from_an_answer_of_the_checklist",
                "insert into checklist_outcome select visit_id, template_version, 'HR', 'STOP', 'hr', null, now() from checklist where visit_id = ? | outcome_belongs_to_a_checklist"
            })
    void the_database_keeps_what_was_seen(String attack, String promise) {
        answer("IG_ANAPHYLAXIS", STOPS);

        Throwable refused = catchThrowable(() -> TestVisits.sql(attack, visit.value()));

        assertThat(Clash.constraint(refused)).contains(promise);
    }

    private void answer(String code, String body) {
        answerAs("nurse", code, body);
    }

    private void answerAs(String who, String code, String body) {
        TestVisits.asks(who).body(body).put(path("/items/" + code)).then().statusCode(200);
    }

    private String path(String below) {
        return ChecklistApi.path(visit) + below;
    }

    private List<UUID> answersOf(String code) {
        return TestVisits.ids(
                "select a.id from checklist_answer a join checklist c on c.id = a.checklist_id"
                        + " where c.visit_id = ? and a.code = ?",
                visit.value(),
                code);
    }

    /** State and reason of what was kept of the visit's items that are like the code. */
    private List<String> outcomes(String code) {
        return rows.of(
                "select o.state || ' ' || o.reason from checklist_outcome o join checklist c on c.id = o.checklist_id"
                        + " where c.visit_id = ? and o.code like ? order by 1",
                List.of(visit.value(), code),
                row -> row.getString(1));
    }
}
