package org.infusary.infusion;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.infusary.testing.AtOnce;
import org.infusary.testing.TestClock;

/** The tablet on which a visit's checklist is answered, and where what the patient tells arrives. */
record TellingTablet(Chairside chair) {
    static final Instant NEXT_VISIT = Chairside.ARRIVAL.plus(Duration.ofDays(21));

    /** A patient who has arrived; nothing is answered. */
    static TellingTablet arrived() {
        return new TellingTablet(Chairside.arrived());
    }

    /** 5 g were given at the first visit; it is the day of the next one, of which is spoken from now on. */
    static TellingTablet afterAnInfusion() {
        Chairside chair = ended();
        return next(chair);
    }

    /** The infusion of the first visit is over; the day is the same. */
    static Chairside ended() {
        Chairside chair = Blocking.running(Chairside.centre()).chair();
        chair.hang(Chairside.VIAL_OF_5).statusCode(201);
        chair.end("{\"reason\": \"Patient declined\"}").statusCode(200);
        return chair;
    }

    static TellingTablet next(Chairside chair) {
        TestClock.set(NEXT_VISIT);
        return new TellingTablet(chair.visitOf(2));
    }

    ValidatableResponse answer(String item, String body) {
        return answer(chair.nurse(), item, body);
    }

    ValidatableResponse answer(RequestSpecification who, String item, String body) {
        return who.body(body).put(itemPath(item)).then();
    }

    ValidatableResponse takeBack(String item) {
        return chair.nurse().delete(itemPath(item)).then();
    }

    private String itemPath(String item) {
        return chair.visitPath("/checklist/items/" + item);
    }

    /** Everyone answers at the same moment, as nearly as threads can; all are let in. */
    void atOnce(String item, List<String> bodies) throws Exception {
        List<Callable<ValidatableResponse>> hands = new ArrayList<>();
        for (String body : bodies) {
            RequestSpecification request = chair.nurse().body(body);
            hands.add(() -> request.put(itemPath(item)).then().statusCode(200));
        }
        AtOnce.of(hands);
    }

    JsonPath known() {
        return JsonPath.from(read(chair.visitPath("/checklist")).prettify()).setRootPath("known");
    }

    JsonPath weights() {
        return ofPatient("/weights");
    }

    JsonPath vaccines() {
        return ofPatient("/live-vaccines");
    }

    JsonPath reactions() {
        return ofPatient("/reactions");
    }

    JsonPath blocks() {
        return ofPatient("/brand-blocks");
    }

    /** What prescribers are asked about the patient. */
    JsonPath tasks() {
        return read(chair.place().path("/tasks?status=REQUESTED&role=prescriber&patientId=" + chair.patientId()));
    }

    private JsonPath ofPatient(String below) {
        return read("/api/v1/patients/" + chair.patientId() + below);
    }

    private JsonPath read(String path) {
        return chair.place()
                .prescriber()
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
