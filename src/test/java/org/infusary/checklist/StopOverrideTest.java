package org.infusary.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.infusary.checklist.ChecklistApi.get;
import static org.infusary.checklist.ChecklistApi.item;
import static org.infusary.checklist.ChecklistApi.path;
import static org.infusary.checklist.ChecklistApi.put;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import org.infusary.kernel.VisitId;
import org.infusary.security.Roles;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class StopOverrideTest {
    private static final String FOR_TEN_MINUTES = "{\"reason\": \"Assessed elsewhere\", \"validMinutes\": 10}";

    @Inject
    Checklists checklists;

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    private static ValidatableResponse override(String who, VisitId visit, String code, String body) {
        return TestVisits.asks(who)
                .body(body)
                .post(path(visit) + "/items/" + code + "/override")
                .then();
    }

    private static ValidatableResponse withdraw(String who, VisitId visit) {
        return TestVisits.asks(who)
                .body("{\"reason\": \"Result came back too high\"}")
                .post(path(visit) + "/items/HYPERVISC/override/withdrawal")
                .then();
    }

    /** HYPERVISC stops, and nothing else holds. */
    private static VisitId stopped() {
        VisitId visit = TestVisits.visit("ARRIVED");
        Stopping.byViscosity(visit);
        return visit;
    }

    private static VisitId signedOnAnOverride() {
        VisitId visit = stopped();
        override(Roles.PRESCRIBER, visit, "HYPERVISC", FOR_TEN_MINUTES).statusCode(201);
        GoodAnswers.sign(visit);
        return visit;
    }

    @Test
    void a_prescriber_overrides_a_stop_which_is_told_and_no_longer_holds() {
        VisitId visit = stopped();
        get(visit)
                .body("verdict", equalTo("HOLD"))
                .body("reasons.code", contains("hypervisc-not-assessed"))
                .body(item("HYPERVISC") + ".overridableBy", contains("prescriber"))
                .body(item("HYPERVISC") + ".overridableHours", equalTo(24))
                .body(item("EMERGENCY") + ".overridableBy", empty())
                .body(item("EMERGENCY") + ".overridableHours", nullValue());

        override(Roles.PRESCRIBER, visit, "HYPERVISC", FOR_TEN_MINUTES)
                .statusCode(201)
                .header("Location", endsWith("/visits/" + visit + "/checklist"))
                .body("verdict", equalTo("CLEAR"))
                .body(item("HYPERVISC") + ".state", equalTo("STOP"))
                .body(item("HYPERVISC") + ".holds", equalTo(false))
                .body(item("HYPERVISC") + ".overridden", equalTo(true))
                .body(item("HYPERVISC") + ".overrides[0].state", equalTo("IN_FORCE"))
                .body(item("HYPERVISC") + ".overrides[0].role", equalTo("prescriber"))
                .body(item("HYPERVISC") + ".overrides[0].codes", contains("hypervisc-not-assessed"))
                .body(item("HYPERVISC") + ".overrides[0].expiresAt", equalTo("2026-11-23T08:10:00Z"))
                .body(
                        item("HYPERVISC") + ".overrides[0].overriddenBy",
                        equalTo(TestVisits.staff(Roles.PRESCRIBER).account().toString()));
        GoodAnswers.sign(visit);
        get(visit).body("visitStatus", equalTo("READY"));
        TestVisits.as(Roles.NURSE, () -> checklists.requireClear(visit));
    }

    @Test
    void a_nurse_overrides_nothing_that_is_a_prescribers() {
        override(Roles.NURSE, stopped(), "HYPERVISC", FOR_TEN_MINUTES)
                .statusCode(422)
                .body("reasons.code", contains("hypervisc-override-needs-role"))
                .body("reasons[0].detail", equalTo("Only these roles override this item: prescriber."))
                .body("reasons[0].sources", contains("R22"));
    }

    @Test
    void nobody_overrides_a_hard_stop() {
        VisitId visit = TestVisits.visit("ARRIVED");
        put(visit, "/items/EMERGENCY", "{\"yes\": false}").body(item("EMERGENCY") + ".state", equalTo("STOP"));

        override(Roles.PRESCRIBER, visit, "EMERGENCY", FOR_TEN_MINUTES)
                .statusCode(422)
                .body("reasons.code", contains("emergency-never-overridden"))
                .body("reasons[0].sources", contains("R12", "R22"));
    }

    @Test
    void what_does_not_stop_is_not_overridden() {
        override(Roles.PRESCRIBER, TestVisits.visit("ARRIVED"), "HYDRATION", FOR_TEN_MINUTES)
                .statusCode(422)
                .body("reasons.code", contains("hydration-nothing-to-override"));
    }

    @Test
    void it_holds_for_a_day_at_most() {
        VisitId visit = stopped();

        override(Roles.PRESCRIBER, visit, "HYPERVISC", "{\"reason\": \"x\", \"validMinutes\": 1441}")
                .statusCode(422)
                .body("reasons.code", contains("hypervisc-override-too-long"));
        override(Roles.PRESCRIBER, visit, "HYPERVISC", "{\"reason\": \"x\", \"expiresAt\": \"2026-11-24T08:00:00Z\"}")
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"reason\": \"x\"}",
                "{\"reason\": \"x\", \"validMinutes\": 5, \"expiresAt\": \"2026-11-23T10:00:00Z\"}",
                "{\"reason\": \"x\", \"expiresAt\": \"2026-11-23T08:00:00Z\"}",
                "{\"reason\": \"x\", \"validMinutes\": 0}",
                "{\"reason\": \" \", \"validMinutes\": 5}",
                "{\"validMinutes\": 5}"
            })
    void it_says_why_and_until_when(String body) {
        VisitId visit = stopped();

        override(Roles.PRESCRIBER, visit, "HYPERVISC", body).statusCode(400);

        get(visit).body(item("HYPERVISC") + ".overrides", empty());
    }

    @Test
    void a_new_answer_lets_it_lapse() {
        VisitId visit = stopped();
        override(Roles.PRESCRIBER, visit, "HYPERVISC", FOR_TEN_MINUTES).statusCode(201);

        put(visit, "/items/HYPERVISC", "{\"yes\": true, \"assessed\": false, \"note\": \"asked again\"}")
                .body(item("HYPERVISC") + ".holds", equalTo(true))
                .body(item("HYPERVISC") + ".overrides[0].state", equalTo("LAPSED"));
    }

    @Test
    void it_ends_at_its_time_also_under_a_signature() {
        VisitId visit = signedOnAnOverride();
        TestClock.set(TestClock.MON_23_NOV_0800.plus(Duration.ofMinutes(10)));

        TestVisits.staff(Roles.NURSE)
                .asks()
                .get(path(visit))
                .then()
                .body("verdict", equalTo("HOLD"))
                .body(item("HYPERVISC") + ".overridden", equalTo(false))
                .body(item("HYPERVISC") + ".overrides[0].state", equalTo("EXPIRED"));
        assertThat(RefusedCodes.of(() -> TestVisits.as(Roles.NURSE, () -> checklists.requireClear(visit))))
                .containsExactly("hypervisc-not-assessed", "hypervisc-override-ended");
    }

    @Test
    void under_a_signature_none_is_given() {
        override(Roles.PRESCRIBER, signedOnAnOverride(), "HYPERVISC", FOR_TEN_MINUTES)
                .statusCode(409)
                .body("type", endsWith("checklist-signed"));
    }

    @Test
    void a_withdrawn_one_holds_again_and_takes_the_signature_with_it() {
        VisitId visit = signedOnAnOverride();

        withdraw(Roles.NURSE, visit).statusCode(422).body("reasons.code", contains("hypervisc-override-needs-role"));
        withdraw(Roles.PRESCRIBER, visit)
                .statusCode(200)
                .body("visitStatus", equalTo("ARRIVED"))
                .body("signature", nullValue())
                .body("reasons.code", contains("hypervisc-not-assessed"))
                .body(item("HYPERVISC") + ".overrides[0].state", equalTo("WITHDRAWN"))
                .body(item("HYPERVISC") + ".overrides[0].withdrawn.reason", equalTo("Result came back too high"));
        withdraw(Roles.PRESCRIBER, visit).statusCode(404);
    }
}
