package org.infusary.infusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.infusary.infusion.Chairside.VIAL_OF_5;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Weight, live vaccine and vital signs go from the checklist to where they belong; reactions see {@link ToldReactionTest}. */
@QuarkusTest
class AnswerFlowTest {
    private static final String MMR_GIVEN = "{\"choice\": \"MMR\", \"date\": \"2026-11-01\"}";
    private static final String NO_VACCINE = "{\"choice\": \"NONE\"}";

    @AfterEach
    void monday() {
        TestClock.reset();
    }

    @Test
    void the_weight_of_the_day_is_in_the_weight_history_with_the_visit_it_comes_from() {
        TellingTablet tablet = TellingTablet.arrived();

        tablet.answer("WEIGHT", "{\"weightKg\": 71.5}").statusCode(200);

        JsonPath weights = tablet.weights();
        assertThat(weights.getList("items.weightKg")).containsExactly(71.5f, 70);
        assertThat(weights.getString("items[0].measuredOn")).isEqualTo("2026-11-23");
        assertThat(weights.getString("items[0].toldAtVisitId"))
                .isEqualTo(tablet.chair().visitId().toString());
        assertThat(weights.getString("items[1].toldAtVisitId")).isNull();
    }

    @Test
    void a_corrected_weight_takes_the_place_of_the_one_before() {
        TellingTablet tablet = TellingTablet.arrived();
        tablet.answer("WEIGHT", "{\"weightKg\": 17.5}").statusCode(200);

        tablet.answer("WEIGHT", "{\"weightKg\": 71.5}").statusCode(200);

        assertThat(tablet.weights().getList("items.findAll { !it.enteredInError }.weightKg"))
                .containsExactly(71.5f, 70);
        assertThat(tablet.weights().getList("items.findAll { it.enteredInError }.weightKg"))
                .containsExactly(17.5f);
    }

    @Test
    void a_weight_taken_back_no_longer_counts() {
        TellingTablet tablet = TellingTablet.arrived();
        tablet.answer("WEIGHT", "{\"weightKg\": 71.5}").statusCode(200);

        tablet.takeBack("WEIGHT").statusCode(200);

        assertThat(tablet.weights().getList("items.findAll { !it.enteredInError }.weightKg"))
                .containsExactly(70);
    }

    @Test
    void the_same_weight_again_is_one_line_whoever_says_so() {
        TellingTablet tablet = TellingTablet.arrived();
        tablet.answer("WEIGHT", "{\"weightKg\": 71.5}").statusCode(200);

        tablet.answer("WEIGHT", "{\"weightKg\": 71.50}").statusCode(200);
        tablet.answer(tablet.chair().secondNurse(), "WEIGHT", "{\"weightKg\": 71.5}")
                .statusCode(200);

        assertThat(tablet.weights().getList("items.weightKg")).containsExactly(71.5f, 70);
    }

    @Test
    void a_weight_that_was_voided_in_the_history_is_taken_back_without_a_word() {
        TellingTablet tablet = TellingTablet.arrived();
        tablet.answer("WEIGHT", "{\"weightKg\": 71.5}").statusCode(200);
        String weight = tablet.weights().getString("items[0].id");
        tablet.chair()
                .nurse()
                .delete("/api/v1/patients/" + tablet.chair().patientId() + "/weights/" + weight)
                .then()
                .statusCode(204);

        tablet.takeBack("WEIGHT").statusCode(200);
        tablet.answer("WEIGHT", "{\"weightKg\": 71.5}").statusCode(200);

        assertThat(tablet.weights().getList("items.findAll { !it.enteredInError }.weightKg"))
                .containsExactly(71.5f, 70);
    }

    /** 10 % of the weight the order was dosed on (R09). */
    @Test
    void ten_percent_more_asks_the_prescriber_once_and_the_correction_takes_the_question_back() {
        TellingTablet tablet = TellingTablet.arrived();

        tablet.answer("WEIGHT", "{\"weightKg\": 77}").statusCode(200);
        tablet.answer("WEIGHT", "{\"weightKg\": 78}").statusCode(200);
        assertThat(tablet.tasks().getList("items.code")).containsExactly("WEIGHT_CHANGED");

        tablet.answer("WEIGHT", "{\"weightKg\": 76.9}").statusCode(200);
        assertThat(tablet.tasks().getList("items.code")).isEmpty();
    }

    @RepeatedTest(2)
    void of_many_weights_at_once_one_counts() throws Exception {
        TellingTablet tablet = TellingTablet.arrived();

        tablet.atOnce(
                "WEIGHT",
                List.of("{\"weightKg\": 71}", "{\"weightKg\": 72}", "{\"weightKg\": 73}", "{\"weightKg\": 78}"));

        JsonPath answer = tablet.chair()
                .nurse()
                .get(tablet.chair().visitPath("/checklist"))
                .jsonPath();
        assertThat(tablet.weights()
                        .getList("items.findAll { !it.enteredInError && it.toldAtVisitId != null }.weightKg"))
                .containsExactly(answer.getInt("items.find { it.code == 'WEIGHT' }.answer.given.weightKg"));
    }

    @Test
    void a_live_vaccine_is_in_the_patients_record_given_or_planned() {
        TellingTablet tablet = TellingTablet.arrived();

        tablet.answer("LIVE_VACCINE", MMR_GIVEN).statusCode(200);
        Map<String, Object> given = tablet.vaccines().getMap("items[0]");
        tablet.answer("LIVE_VACCINE", "{\"choice\": \"VARICELLA\", \"date\": \"2027-06-01\"}")
                .statusCode(200);
        Map<String, Object> planned = tablet.vaccines().getMap("items[0]");

        assertThat(given)
                .containsEntry("kind", "MMR")
                .containsEntry("on", "2026-11-01")
                .containsEntry("planned", false)
                .containsEntry("toldAtVisitId", tablet.chair().visitId().toString());
        assertThat(planned)
                .containsEntry("kind", "VARICELLA")
                .containsEntry("on", "2027-06-01")
                .containsEntry("planned", true);
        assertThat(tablet.vaccines().getList("items")).hasSize(1);
    }

    @Test
    void a_live_vaccine_that_was_none_is_taken_back() {
        TellingTablet tablet = TellingTablet.arrived();
        tablet.answer("LIVE_VACCINE", MMR_GIVEN).statusCode(200);

        tablet.answer("LIVE_VACCINE", NO_VACCINE).statusCode(200);
        assertThat(tablet.vaccines().getList("items")).isEmpty();

        tablet.answer("LIVE_VACCINE", MMR_GIVEN).statusCode(200);
        tablet.takeBack("LIVE_VACCINE").statusCode(200);
        assertThat(tablet.vaccines().getList("items")).isEmpty();
    }

    @Test
    void a_live_vaccine_before_birth_is_refused_and_nothing_is_kept() {
        TellingTablet tablet = TellingTablet.arrived();
        String both = "{\"answers\": [{\"code\": \"WEIGHT\", \"weightKg\": 71}, {\"code\": \"LIVE_VACCINE\","
                + " \"choice\": \"MMR\", \"date\": \"1971-04-08\"}]}";

        tablet.chair()
                .nurse()
                .body(both)
                .put(tablet.chair().visitPath("/checklist"))
                .then()
                .statusCode(400)
                .body("errors.field", contains("answers[1].date"))
                .body("errors[0].rule", equalTo("must not be before the birth date"));

        assertThat(tablet.vaccines().getList("items")).isEmpty();
        assertThat(tablet.weights().getList("items")).hasSize(1);
        tablet.answer("LIVE_VACCINE", "{\"choice\": \"MMR\", \"date\": \"1971-04-09\"}")
                .statusCode(200);
    }

    @RepeatedTest(2)
    void of_many_vaccines_at_once_one_stands() throws Exception {
        TellingTablet tablet = TellingTablet.arrived();

        tablet.atOnce(
                "LIVE_VACCINE",
                List.of(
                        MMR_GIVEN,
                        MMR_GIVEN.replace("-01\"", "-02\""),
                        MMR_GIVEN.replace("MMR", "VARICELLA"),
                        MMR_GIVEN));

        assertThat(tablet.vaccines().getList("items")).hasSize(1);
    }

    @Test
    void the_checklist_opens_with_what_is_known() {
        TellingTablet tablet = TellingTablet.arrived();

        JsonPath known = tablet.known();

        assertThat(known.getList("identifierTypes")).containsExactly("FULL_NAME", "BIRTH_DATE", "RECORD_NUMBER");
        assertThat(known.getString("orderId")).isEqualTo(tablet.chair().course().getString("orderId"));
        assertThat(known.getLong("orderVersion")).isGreaterThanOrEqualTo(0);
        assertThat(known.getList("conditions")).isEmpty();
        assertThat(known.getList("liveVaccines")).isEmpty();
        assertThat(known.getString("premedicationFrom")).isNull();
    }

    /** 60 to 30 minutes before the planned start (PREMED: R12, R13, R18). */
    @Test
    void conditions_and_the_time_of_ordered_premedication_are_known() {
        Chairside chair = Chairside.planned(
                        Chairside.centre(), Chairside.centre().patient(), Chairside.ONCE + ", \"premedication\": true")
                .book(1, Chairside.ARRIVAL);
        String conditions = "/api/v1/patients/" + chair.patientId() + "/conditions";
        chair.nurse()
                .header("If-Match", chair.nurse().get(conditions).header("ETag"))
                .body("{\"conditions\": [\"DIABETES\", \"RENAL_RISK\"]}")
                .put(conditions)
                .then()
                .statusCode(200);

        JsonPath known = new TellingTablet(chair).known();

        Instant start =
                OffsetDateTime.parse(chair.visit().getString("infusionAt")).toInstant();
        assertThat(known.getList("conditions")).containsExactly("DIABETES", "RENAL_RISK");
        assertThat(known.getBoolean("premedicationOrdered")).isTrue();
        assertThat(known.getString("premedicationFrom"))
                .isEqualTo(start.minus(Duration.ofMinutes(60)).toString());
        assertThat(known.getString("premedicationUntil"))
                .isEqualTo(start.minus(Duration.ofMinutes(30)).toString());
    }

    @Test
    void what_was_told_at_one_visit_is_known_at_the_next_and_not_at_its_own() {
        Chairside chair = Blocking.running(Chairside.centre()).chair();
        TellingTablet first = new TellingTablet(chair.visitOf(1));
        assertThat(first.known().getString("weightMeasuredOn")).isEqualTo("2026-11-20");
        chair.hang(VIAL_OF_5).statusCode(201);
        chair.end("{\"reason\": \"Patient declined\"}").statusCode(200);

        TellingTablet next = TellingTablet.next(chair);
        assertThat(next.known().getFloat("weightKg")).isEqualTo(70.5f);
        assertThat(next.known().getString("weightMeasuredOn")).isEqualTo("2026-11-23");

        next.answer("LIVE_VACCINE", MMR_GIVEN).statusCode(200);
        assertThat(next.known().getList("liveVaccines")).isEmpty();
        assertThat(first.vaccines().getList("items.kind")).containsExactly("MMR");
        assertThat(new TellingTablet(chair.visitOf(1)).known().getList("liveVaccines.kind"))
                .containsExactly("MMR");
    }

    @Test
    void a_vaccine_told_at_two_visits_is_listed_once() {
        Chairside chair = Blocking.running(Chairside.centre()).chair();
        TellingTablet next = TellingTablet.next(chair);
        next.answer("LIVE_VACCINE", "{\"choice\": \"MMR\", \"date\": \"2027-06-01\"}")
                .statusCode(200);
        chair.planAgain();
        chair.book(3, Blocking.THIRD);
        new TellingTablet(chair)
                .answer("LIVE_VACCINE", "{\"choice\": \"MMR\", \"date\": \"2027-06-01\"}")
                .statusCode(200);

        JsonPath vaccines = next.vaccines();

        assertThat(vaccines.getList("items")).hasSize(1);
        assertThat(vaccines.getString("items[0].toldAtVisitId"))
                .isEqualTo(chair.visitId().toString());
    }

    @Test
    void signed_vital_signs_are_the_baseline_of_the_infusion() {
        JsonPath infusion = Chairside.running().infusion();

        assertThat(infusion.getList("baseline")).hasSize(4);
        assertThat(infusion.getList("baseline.vitals.temperatureC.findAll { it != null }"))
                .containsExactly(36.8f);
        assertThat(infusion.getList("baseline.vitals.systolicMmhg.findAll { it != null }"))
                .containsExactly(120);
        assertThat(infusion.getList("baseline.vitals.diastolicMmhg.findAll { it != null }"))
                .containsExactly(80);
        assertThat(infusion.getList("baseline.vitals.pulsePerMin.findAll { it != null }"))
                .containsExactly(72);
        assertThat(infusion.getList("baseline.vitals.respirationsPerMin.findAll { it != null }"))
                .containsExactly(14);
        assertThat(infusion.getList("baseline.vitals.oxygenSaturationPercent.findAll { it != null }"))
                .containsExactly(98);
        assertThat(infusion.getList("baseline.measuredAt")).containsOnly("2026-11-23T12:00:00Z");
        assertThat(infusion.getList("baseline.measuredBy")).doesNotContainNull();
        assertThat(infusion.getList("baseline.checklistAnswerId")).doesNotContainNull();
        assertThat(infusion.getList("events.kind")).containsExactly("STARTED");
    }
}
