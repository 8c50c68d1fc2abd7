package org.infusary.course;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.infusary.testing.Centre;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A weight that changed by 10 % (R09) is a prescriber's question for every order, and changes no dose; over HTTP. */
@QuarkusTest
class WeightTaskTest {
    private Centre centre;
    private String patient;

    @BeforeEach
    void a_patient_of_70_kg() {
        TestClock.reset();
        centre = Centre.open(1, 1);
        patient = centre.patient();
    }

    @AfterEach
    void monday() {
        TestClock.reset();
    }

    private String order(String startOn) {
        return centre.prescriber()
                .body("""
                        {"patientId": "%s", "indication": "CIDP", "productId": "privigen", "brandPolicy": "LOCKED",
                         "single": {"gramsPerKg": 1, "days": 1}, "startOn": "%s"}""".formatted(patient, startOn))
                .post("/api/v1/orders")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String weigh(String kilograms) {
        return centre.nurse()
                .body("{\"weightKg\": %s, \"measuredOn\": \"2026-11-23\"}".formatted(kilograms))
                .post("/api/v1/patients/" + patient + "/weights")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private JsonPath tasks(String status) {
        return centre.prescriber()
                .get(centre.path("/tasks?status=" + status + "&patientId=" + patient))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @ParameterizedTest
    @ValueSource(strings = {"76.93", "63.07", "76.999", "63.001"})
    void less_than_ten_percent_asks_nothing(String kilograms) {
        centre.plan(order("2026-11-24"));

        weigh(kilograms);

        assertThat(tasks("REQUESTED").getList("items")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"77", "63"})
    void ten_percent_up_or_down_asks_the_prescriber_and_leaves_the_dose(String kilograms) {
        String order = order("2026-11-24");
        String course = centre.plan(order).getString("id");

        weigh(kilograms);

        JsonPath tasks = tasks("REQUESTED");
        assertThat(tasks.getList("items.code")).containsExactly("WEIGHT_CHANGED");
        assertThat(tasks.getString("items[0].courseId")).isEqualTo(course);
        assertThat(tasks.getString("items[0].performerRole")).isEqualTo("prescriber");
        JsonPath planned = centre.nurse().get("/api/v1/courses/" + course).jsonPath();
        assertThat(planned.getInt("cycles[0].grams")).isEqualTo(70);
    }

    @Test
    void every_order_is_asked_about_once() {
        String first = centre.plan(order("2026-11-24")).getString("id");
        String second = centre.plan(order("2027-01-12")).getString("id");

        weigh("80");
        weigh("81");

        assertThat(tasks("REQUESTED").getList("items.courseId")).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void a_weight_entered_in_error_takes_the_question_back() {
        centre.plan(order("2026-11-24"));
        String wrong = weigh("17");

        centre.nurse()
                .delete("/api/v1/patients/" + patient + "/weights/" + wrong)
                .then()
                .statusCode(204);

        assertThat(tasks("REQUESTED").getList("items")).isEmpty();
        assertThat(tasks("CANCELLED").getList("items.cancelReason")).containsExactly("NO_LONGER_NEEDED");
    }

    @Test
    void a_further_weight_near_the_dosed_one_takes_it_back_and_a_far_one_asks_again() {
        centre.plan(order("2026-11-24"));

        weigh("80");
        weigh("71");
        assertThat(tasks("REQUESTED").getList("items")).isEmpty();
        weigh("80");

        assertThat(tasks("REQUESTED").getList("items.code")).containsExactly("WEIGHT_CHANGED");
    }

    @Test
    void an_order_that_was_not_planned_is_asked_about_when_it_is() {
        String order = order("2026-11-24");
        weigh("80");
        assertThat(tasks("REQUESTED").getList("items")).isEmpty();

        centre.plan(order);

        assertThat(tasks("REQUESTED").getList("items.code")).containsExactly("WEIGHT_CHANGED");
    }

    @Test
    void a_stopped_order_is_asked_about_no_more() {
        String order = order("2026-11-24");
        centre.plan(order);
        String path = "/api/v1/orders/" + order;
        String tag = centre.prescriber().get(path).header("ETag");
        centre.prescriber()
                .header("If-Match", tag)
                .body("{\"status\": \"STOPPED\", \"reason\": \"ENTERED_IN_ERROR\"}")
                .post(path + "/status")
                .then()
                .statusCode(200);

        weigh("80");

        assertThat(tasks("REQUESTED").getList("items")).isEmpty();
    }
}
