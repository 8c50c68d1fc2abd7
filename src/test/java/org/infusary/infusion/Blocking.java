package org.infusary.infusion;

import static io.restassured.http.ContentType.JSON;
import static org.infusary.infusion.Chairside.ARRIVAL;
import static org.infusary.infusion.Chairside.FIRST_DROP;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import org.infusary.testing.Centre;
import org.infusary.testing.TestClock;

/**
 * A patient of 70 kg who gets Privigen every three weeks: the first cycle runs, the second one is booked for 14 December, the
 * third one is open.
 */
record Blocking(Chairside chair, String secondVisit) {
    static final String EVERY_THREE_WEEKS =
            "\"maintenance\": {\"gramsPerKg\": 1, \"days\": 1, \"interval\": {\"every\": 3, \"unit\": \"WEEKS\"}}";
    static final Instant SECOND = ARRIVAL.plus(Duration.ofDays(21));
    static final Instant THIRD = ARRIVAL.plus(Duration.ofDays(42));

    static Blocking running(Centre centre) {
        TestClock.set(ARRIVAL);
        Chairside chair = Chairside.planned(centre, centre.patient(), EVERY_THREE_WEEKS);
        String second = chair.book(2, SECOND).visitId().toString();
        chair.book(1, ARRIVAL);
        chair.arrive();
        chair.sign();
        TestClock.set(FIRST_DROP);
        chair.begin();
        return new Blocking(chair, second);
    }

    Centre centre() {
        return chair.place();
    }

    String patientPath(String below) {
        return "/api/v1/patients/" + chair.patientId() + below;
    }

    /** Records it and answers the id of the reaction. */
    String react(int grade, String symptom) {
        return chair.react("{\"grade\": %d, \"symptoms\": [\"%s\"]}".formatted(grade, symptom))
                .statusCode(201)
                .extract()
                .path("reactionId");
    }

    ValidatableResponse bookThird() {
        return chair.tryToBook(3, centre().chairIds().get(0), THIRD);
    }

    ValidatableResponse review(RequestSpecification who, String reaction, String decision) {
        return who.contentType(JSON)
                .body("{\"decision\": \"%s\", \"note\": \"Seen and discussed\"}".formatted(decision))
                .post(patientPath("/brand-blocks/" + reaction + "/reviews"))
                .then();
    }

    JsonPath read(String path) {
        return centre().prescriber().get(path).then().statusCode(200).extract().jsonPath();
    }

    JsonPath blockedVisits() {
        return read(patientPath("/blocked-visits"));
    }

    /** The prescriber's tasks about the patient that have not ended. */
    JsonPath openTasks() {
        return read(centre().path("/tasks?status=REQUESTED&patientId=" + chair.patientId()));
    }
}
