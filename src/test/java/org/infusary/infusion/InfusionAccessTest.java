package org.infusary.infusion;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.infusary.infusion.Chairside.VIAL_OF_10;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.stream.Stream;
import org.infusary.security.Roles;
import org.infusary.testing.Centre;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may do what at a chair, and whose chairs are seen. */
@QuarkusTest
class InfusionAccessTest {
    private static final String UNDO = "{\"reason\": \"Lot misread\"}";
    private static final String NOTE = "{\"kind\": \"NOTE\", \"note\": \"Comfortable.\"}";
    private static final String REACTION = "{\"grade\": 1, \"symptoms\": [\"HEADACHE\"]}";
    private static final String END = "{\"reason\": \"Reaction\"}";

    private static Centre elsewhere;

    @AfterEach
    void monday() {
        TestClock.reset();
    }

    private static synchronized Centre elsewhere() {
        if (elsewhere == null) {
            elsewhere = Centre.open(1, 1);
        }
        return elsewhere;
    }

    /** Every writing address below an infusion, with a body that would be taken. */
    static Stream<Arguments> writes() {
        return Stream.of(
                Arguments.of("/vials", VIAL_OF_10),
                Arguments.of("/vials/0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f/undo", UNDO),
                Arguments.of("/events", NOTE),
                Arguments.of("/reactions", REACTION),
                Arguments.of("/end", END));
    }

    @ParameterizedTest
    @MethodSource("writes")
    void an_infusion_of_another_site_is_not_found(String below, String body) {
        Chairside chair = Chairside.untouched();

        elsewhere().nurse().body(body).post(chair.path(below)).then().statusCode(404);
    }

    @ParameterizedTest
    @MethodSource("writes")
    void an_infusion_that_does_not_exist_is_not_found(String below, String body) {
        Chairside.centre()
                .nurse()
                .body(body)
                .post("/api/v1/infusions/0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f" + below)
                .then()
                .statusCode(404)
                .body("type", endsWith("/not-found"));
    }

    @Test
    void an_infusion_of_another_site_is_not_read() {
        Chairside chair = Chairside.untouched();
        RequestSpecification stranger = elsewhere().nurse();

        stranger.get(chair.path("")).then().statusCode(404);
        stranger.get(chair.visitPath("/infusion")).then().statusCode(404);
    }

    @Test
    void a_visit_of_another_site_is_not_started() {
        Chairside chair = Chairside.ready();

        elsewhere().nurse().body("{}").post(chair.visitPath("/infusion")).then().statusCode(404);

        chair.start("{}").statusCode(201);
    }

    @Test
    void only_a_nurse_starts() {
        Chairside chair = Chairside.ready();

        for (String role : List.of(Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN)) {
            chair.place()
                    .as(role)
                    .body("{}")
                    .post(chair.visitPath("/infusion"))
                    .then()
                    .statusCode(403);
        }
    }

    @ParameterizedTest
    @MethodSource("writes")
    void a_scheduler_writes_nothing_at_the_chair(String below, String body) {
        Chairside chair = Chairside.untouched();

        chair.place().scheduler().body(body).post(chair.path(below)).then().statusCode(403);
    }

    @Test
    void a_prescriber_hangs_nothing() {
        Chairside chair = Chairside.untouched();

        chair.place()
                .prescriber()
                .body(VIAL_OF_10)
                .post(chair.path("/vials"))
                .then()
                .statusCode(403);
    }

    @Test
    void every_role_of_the_site_reads() {
        Chairside chair = Chairside.untouched();

        for (String role : List.of(Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST)) {
            chair.place().as(role).get(chair.path("")).then().statusCode(200);
            chair.place().as(role).get(chair.visitPath("/infusion")).then().statusCode(200);
        }
    }

    @Test
    void who_is_not_signed_in_reads_nothing() {
        Chairside chair = Chairside.untouched();

        given().get(chair.path("")).then().statusCode(401);
    }
}
