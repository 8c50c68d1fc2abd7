package org.infusary.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.infusary.checklist.rules.AnswerChannel;
import org.infusary.checklist.rules.AnswerFields;
import org.infusary.checklist.rules.Field;
import org.infusary.checklist.rules.ItemCode;
import org.infusary.checklist.rules.ItemState;
import org.infusary.kernel.VisitId;
import org.infusary.security.Roles;
import org.infusary.testing.AtOnce;
import org.infusary.testing.TestClock;
import org.infusary.web.EntityTag;
import org.infusary.web.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChecklistsTest {
    @Inject
    Checklists checklists;

    @BeforeEach
    void centre() {
        TestVisits.site();
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void two_nurses_at_different_items_lose_nothing() throws Exception {
        VisitId visit = TestVisits.visit("ARRIVED");

        AtOnce.of(
                () -> {
                    for (int pulse = 60; pulse < 80; pulse++) {
                        answer("nurse", visit, Items.HR, AnswerFields.NONE.with(Field.PULSE_PER_MINUTE, pulse));
                    }
                    return null;
                },
                () -> {
                    for (int tenth = 0; tenth < 20; tenth++) {
                        BigDecimal celsius = new BigDecimal("36.0").add(BigDecimal.valueOf(tenth, 1));
                        answer("nurse 2", visit, Items.TEMP, AnswerFields.NONE.with(Field.TEMPERATURE_C, celsius));
                    }
                    return null;
                });

        ChecklistFacts seen = view(visit);
        assertThat(seen.version()).isEqualTo(40);
        assertThat(given(seen, Items.HR).get(Field.PULSE_PER_MINUTE)).isEqualTo(79);
        assertThat(given(seen, Items.TEMP).get(Field.TEMPERATURE_C)).isEqualByComparingTo("37.9");
        assertThat(history(visit)).isEqualTo(40);
    }

    @Test
    void two_who_sign_at_once_sign_once() throws Exception {
        VisitId visit = TestVisits.visit("ARRIVED");
        GoodAnswers.giveAll(visit);
        EntityTag seen = new EntityTag(view(visit).version());
        TestVisits.asks("nurse 2");

        List<Integer> outcomes = AtOnce.of(() -> sign("nurse", visit, seen), () -> sign("nurse 2", visit, seen));

        assertThat(outcomes).containsExactlyInAnyOrder(201, 409);
    }

    private static int sign(String who, VisitId visit, EntityTag seen) {
        return TestVisits.asks(who)
                .header("If-Match", seen.toString())
                .post(ChecklistApi.path(visit) + "/signature")
                .statusCode();
    }

    @Test
    void a_signed_checklist_lets_start_with_its_signature() {
        VisitId visit = TestVisits.signed();

        UUID signature = TestVisits.as(Roles.NURSE, () -> checklists.requireClear(visit));

        assertThat(TestVisits.ids("select id from checklist_signature where visit_id = ?", visit.value()))
                .containsExactly(signature);
    }

    @Test
    void an_unsigned_checklist_lets_no_one_start_and_tells_every_reason() {
        VisitId visit = TestVisits.visit("ARRIVED");
        answer("nurse", visit, Items.VISUAL, AnswerFields.NONE.with(Field.YES, false));

        assertThatThrownBy(() -> TestVisits.as(Roles.NURSE, () -> checklists.requireClear(visit)))
                .isInstanceOf(Refused.class);
        assertThat(codes(() -> TestVisits.as(Roles.NURSE, () -> checklists.requireClear(visit))))
                .startsWith("checklist-not-signed")
                .contains("visual-not-right", "id-two-unanswered");
    }

    @Test
    void a_withdrawn_signature_lets_no_one_start() {
        VisitId visit = TestVisits.signed();
        EntityTag read = TestVisits.as(
                Roles.NURSE, () -> new EntityTag(checklists.view(visit).version()));
        TestVisits.as(Roles.NURSE, () -> checklists.withdraw(visit, read, "Patient feels faint"));

        assertThat(codes(() -> TestVisits.as(Roles.NURSE, () -> checklists.requireClear(visit))))
                .containsExactly("checklist-not-signed");
    }

    @Test
    void an_order_that_is_stopped_after_signing_stops_the_start() {
        VisitId visit = TestVisits.signed();
        TestVisits.sql(
                "update infusion_order set status = 'STOPPED', version = version + 1"
                        + " where id = (select order_id from visit where id = ?)",
                visit.value());

        assertThat(codes(() -> TestVisits.as(Roles.NURSE, () -> checklists.requireClear(visit))))
                .contains("order-valid-not-active");
    }

    @Test
    void answers_of_the_chair_are_open_again_on_another_day_and_may_be_given_again() {
        VisitId visit = TestVisits.visit("ARRIVED");
        TestClock.set(TestClock.MON_23_NOV_0800.minus(Duration.ofDays(1)));
        AnswerFields pulse = AnswerFields.NONE.with(Field.PULSE_PER_MINUTE, 70);
        answer("nurse", visit, Items.HR, pulse);
        TestClock.reset();

        assertThat(state(view(visit), Items.HR)).isEqualTo(ItemState.OPEN);

        ChecklistFacts again = answer("nurse", visit, Items.HR, pulse);
        assertThat(state(again, Items.HR)).isEqualTo(ItemState.PASS);
    }

    @Test
    void the_same_answer_from_another_nurse_is_theirs_from_then_on() {
        VisitId visit = TestVisits.visit("ARRIVED");
        AnswerFields pulse = AnswerFields.NONE.with(Field.PULSE_PER_MINUTE, 70);
        answer("nurse", visit, Items.HR, pulse);

        ChecklistFacts seen = answer("nurse 2", visit, Items.HR, pulse);

        assertThat(item(seen, Items.HR).answer().by())
                .isEqualTo(TestVisits.staff("nurse 2").account());
    }

    @Test
    void reading_writes_nothing() {
        VisitId visit = TestVisits.visit("ARRIVED");

        view(visit);

        assertThat(TestVisits.ids("select id from checklist where visit_id = ?", visit.value()))
                .isEmpty();
    }

    @Test
    void after_the_infusion_has_begun_nothing_is_answered_or_withdrawn() {
        VisitId visit = TestVisits.signed();
        TestVisits.sql(
                "update visit set status = 'INFUSING', started_at = '2026-11-23T08:30Z', version = version + 1"
                        + " where id = ?",
                visit.value());

        assertThatThrownBy(() ->
                        TestVisits.as(Roles.NURSE, () -> checklists.withdraw(visit, new EntityTag(1), "Too late")))
                .isInstanceOf(ChecklistClosed.class);
        assertThatThrownBy(() -> answer("nurse", visit, Items.VISUAL, AnswerFields.NONE.with(Field.YES, true)))
                .isInstanceOf(ChecklistClosed.class);
    }

    private ChecklistFacts view(VisitId visit) {
        return TestVisits.as(Roles.NURSE, () -> checklists.view(visit));
    }

    private ChecklistFacts answer(String who, VisitId visit, ItemCode code, AnswerFields fields) {
        return TestVisits.as(
                who,
                () -> checklists.answer(
                        visit, List.of(new ItemAnswer(code, fields, null, AnswerChannel.IN_PERSON, null))));
    }

    private static ItemFacts item(ChecklistFacts facts, ItemCode code) {
        Map<ItemCode, ItemFacts> items = facts.items().stream()
                .collect(Collectors.toMap(one -> one.report().item().code(), one -> one));
        return items.get(code);
    }

    private static AnswerFields given(ChecklistFacts facts, ItemCode code) {
        return item(facts, code).answer().fields();
    }

    private static ItemState state(ChecklistFacts facts, ItemCode code) {
        return item(facts, code).report().state();
    }

    private static int history(VisitId visit) {
        return TestVisits.ids(
                        "select a.id from checklist_answer a join checklist c on c.id = a.checklist_id"
                                + " where c.visit_id = ?",
                        visit.value())
                .size();
    }

    private static List<String> codes(ThrowingCallable call) {
        return RefusedCodes.of(call);
    }
}
