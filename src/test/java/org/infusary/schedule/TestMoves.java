package org.infusary.schedule;

import io.quarkus.arc.Arc;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.VisitId;
import org.infusary.testing.Centre;
import org.infusary.testing.SignedChecklist;
import org.infusary.testing.TestClock;
import org.infusary.web.EntityTag;
import org.jspecify.annotations.Nullable;

/** Books and moves over HTTP as a scheduler does. */
record TestMoves(Centre centre) {
    /** The ids of the visits of the first cycle, all booked on the chair at the hour. */
    List<String> booked(TestCourse course, ChairId chair, String time) {
        return centre.scheduler()
                .body(TestCourse.body(course.firstCycle(chair, time)))
                .post("/api/v1/courses/" + course.id() + "/visits")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getList("id");
    }

    /** The ids of the visits of the first cycles, all booked on the chair at the hour on their planned dates. */
    List<String> booked(TestCourse course, int cycles, ChairId chair, String time) {
        return book(course, course.cycles(cycles, chair, time))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getList("id");
    }

    /** Three days of another course: on Tuesday on the chair of the visit, right behind it; then in the afternoon. */
    List<WantedPlace> behind(String visit, TestCourse other, ChairId chair) {
        Instant behind = OffsetDateTime.parse(read(visit).path("endsAt")).toInstant();
        return List.of(
                new WantedPlace(other.day(1, 1), chair, behind),
                new WantedPlace(other.day(1, 2), chair, TestCourse.at(TestCourse.TUE_24_NOV.plusDays(1), "14:00")),
                new WantedPlace(other.day(1, 3), chair, TestCourse.at(TestCourse.TUE_24_NOV.plusDays(2), "14:00")));
    }

    Response book(TestCourse course, List<WantedPlace> places) {
        return centre.scheduler().body(TestCourse.body(places)).post("/api/v1/courses/" + course.id() + "/visits");
    }

    static Map<String, Object> request(String action, String scope) {
        Map<String, Object> body = new HashMap<>();
        body.put("action", action);
        body.put("scope", scope);
        body.put("reason", "PATIENT_REQUEST");
        body.put("initiator", "PATIENT");
        return body;
    }

    static Map<String, Object> request(String action, String scope, ChairId chair, Instant startsAt) {
        Map<String, Object> body = request(action, scope);
        body.put("place", Map.of("chairId", chair.toString(), "startsAt", startsAt.toString()));
        return body;
    }

    static Map<String, Object> to(ChairId chair, Instant startsAt) {
        return request("SHIFT_REMAINING", "THIS_VISIT", chair, startsAt);
    }

    Response preview(String visit, Map<String, Object> request) {
        return centre.scheduler().body(request).post("/api/v1/visits/" + visit + "/moves/previews");
    }

    String token(String visit, Map<String, Object> request) {
        return preview(visit, request).then().statusCode(200).extract().path("token");
    }

    Response commit(String visit, Map<String, Object> request, @Nullable String token) {
        Map<String, Object> body = new HashMap<>();
        body.put("move", request);
        body.put("token", token);
        return centre.scheduler().body(body).post("/api/v1/visits/" + visit + "/moves");
    }

    /** Preview and commit in one go. */
    Response move(String visit, Map<String, Object> request) {
        return commit(visit, request, token(visit, request));
    }

    Response read(String visit) {
        return centre.nurse().get("/api/v1/visits/" + visit);
    }

    /** The visit came and went as planned: all its grams are given when it should be over. */
    static void give(Centre centre, String visit) {
        Scheduling scheduling = Arc.container().instance(Scheduling.class).get();
        VisitId id = new VisitId(UUID.fromString(visit));
        VisitFacts facts = TestCourse.asked(centre, () -> scheduling.visit(id));
        TestClock.set(facts.times().end());
        SignedChecklist.of(id);
        TestCourse.asked(centre, () -> {
            scheduling.arrive(id, new EntityTag(facts.version()));
            scheduling.ready(id);
            scheduling.start(id, facts.times().infusion());
            scheduling.end(id, facts.times().end(), facts.grams());
            return true;
        });
    }
}
