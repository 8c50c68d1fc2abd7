package org.infusary.patient;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import org.infusary.kernel.Condition;
import org.infusary.security.Roles;
import org.infusary.site.TestSite;
import org.infusary.testing.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PatientChartResourceTest {
    private static final LocalDate FRI_20_NOV = LocalDate.of(2026, 11, 20);

    private TestSite site;
    private Staff nurse;
    private String token;
    private String patient;

    @BeforeEach
    void a_patient() {
        site = TestSite.in("Europe/Berlin");
        nurse = Staff.of(Roles.NURSE).at(site.id());
        token = nurse.token();
        patient = "/api/v1/patients/"
                + TestPatient.at(site.id())
                        .weighing("70", FRI_20_NOV)
                        .with(Condition.DIABETES)
                        .register();
    }

    @Test
    void a_weight_is_added_with_who_and_when() {
        weigh("71.25", "2026-11-23")
                .then()
                .statusCode(201)
                .body("weightKg", equalTo(71.25f))
                .body("recordedBy", equalTo(nurse.account().toString()))
                .body("recordedAt", equalTo("2026-11-23T08:00:00Z"))
                .body("enteredInError", equalTo(false));

        asks().get(patient).then().body("weight.weightKg", equalTo(71.25f));
    }

    @Test
    void weights_are_listed_newest_first_page_by_page() {
        weigh("72", "2026-11-23");
        weigh("69", "2026-11-10");
        weigh("70.5", "2026-11-20");

        Response first = asks().get(patient + "/weights?limit=3");
        Response second = asks().get(patient + "/weights?limit=3&cursor=" + first.path("next"));

        assertThat(first.<List<Object>>path("items.weightKg")).hasToString("[72, 70.5, 70]");
        assertThat(second.<List<Object>>path("items.weightKg")).hasToString("[69]");
        assertThat(second.<String>path("next")).isNull();
    }

    @Test
    void a_void_weight_stays_in_the_list_and_counts_no_more() {
        String wrong = weigh("17", "2026-11-23").header("Location");

        asks().delete(wrong).then().statusCode(204);

        asks().get(patient).then().body("weight.weightKg", equalTo(70));
        asks().get(patient + "/weights")
                .then()
                .body("items.enteredInError", contains(true, false))
                .body("items[0].voidedBy", equalTo(nurse.account().toString()))
                .body("items[0].voidedAt", equalTo("2026-11-23T08:00:00Z"));
        asks().delete(wrong)
                .then()
                .statusCode(409)
                .body("type", equalTo("https://infusary.org/problems/weight-void-already"));
    }

    @Test
    void a_weight_that_cannot_be_is_refused() {
        weigh("0.3", "2026-11-20").then().statusCode(400).body("errors[0].field", equalTo("weightKg"));
        weigh("900", "2026-11-20").then().statusCode(400).body("errors[0].field", equalTo("weightKg"));
        weigh("\"70\"", "2026-11-20").then().statusCode(400).body("errors[0].field", equalTo("weightKg"));
        weigh("70", "2026-11-25").then().statusCode(400).body("errors[0].field", equalTo("measuredOn"));
        weigh("70", "1950-01-01").then().statusCode(400).body("errors[0].field", equalTo("measuredOn"));

        asks().get(patient + "/weights").then().body("items", hasSize(1));
    }

    @Test
    void a_weight_of_another_patient_is_not_found() {
        String weight = asks().get(patient + "/weights").path("items[0].id");
        String other = "/api/v1/patients/" + TestPatient.at(site.id()).register();

        asks().delete(other + "/weights/" + weight).then().statusCode(404);

        asks().get(patient + "/weights").then().body("items.enteredInError", contains(false));
    }

    @Test
    void conditions_are_replaced_and_their_history_is_kept() {
        conditions("\"0\"", "[\"RENAL_RISK\", \"IGA_DEFICIENCY\"]")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("conditions", contains("IGA_DEFICIENCY", "RENAL_RISK"));

        asks().get(patient + "/conditions")
                .then()
                .header("ETag", "\"1\"")
                .body("conditions", contains("IGA_DEFICIENCY", "RENAL_RISK"))
                .body("history.condition", contains("DIABETES", "IGA_DEFICIENCY", "RENAL_RISK", "DIABETES"))
                .body("history.change", contains("NOTED", "NOTED", "NOTED", "TAKEN_BACK"))
                .body("history[3].changedBy", equalTo(nurse.account().toString()))
                .body("history[3].changedAt", equalTo("2026-11-23T08:00:00Z"));
    }

    @Test
    void the_same_conditions_again_change_nothing() {
        conditions("\"0\"", "[\"DIABETES\", \"DIABETES\"]")
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("history", hasSize(1));
    }

    @Test
    void conditions_need_the_version_read() {
        conditions("\"4\"", "[]").then().statusCode(412);
        asks().body("{\"conditions\": []}").put(patient + "/conditions").then().statusCode(428);

        asks().get(patient + "/conditions").then().body("conditions", contains("DIABETES"));
    }

    @Test
    void conditions_that_are_none_are_refused() {
        conditions("\"0\"", "[\"GOUT\"]").then().statusCode(400);
        conditions("\"0\"", "[null]").then().statusCode(400);
        conditions("\"0\"", "null").then().statusCode(400).body("errors[0].field", equalTo("conditions"));

        asks().get(patient + "/conditions").then().body("conditions", contains("DIABETES"));
    }

    @Test
    void all_conditions_may_be_taken_back() {
        conditions("\"0\"", "[]").then().statusCode(200).body("conditions", empty());
    }

    private Response weigh(String kilograms, String measuredOn) {
        return asks().body("{\"weightKg\": %s, \"measuredOn\": \"%s\"}".formatted(kilograms, measuredOn))
                .post(patient + "/weights");
    }

    private Response conditions(String ifMatch, String conditions) {
        return asks().header("If-Match", ifMatch)
                .body("{\"conditions\": " + conditions + "}")
                .put(patient + "/conditions");
    }

    private RequestSpecification asks() {
        return given().auth().oauth2(token).contentType("application/json");
    }
}
