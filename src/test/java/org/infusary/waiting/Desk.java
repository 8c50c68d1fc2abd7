package org.infusary.waiting;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.infusary.testing.Centre;

/** Books, cancels and offers over HTTP as a scheduler does. */
record Desk(Centre centre) {
    static final LocalDate MON_23_NOV = LocalDate.of(2026, 11, 23);
    static final LocalDate TUE_24_NOV = MON_23_NOV.plusDays(1);
    static final LocalDate WED_25_NOV = MON_23_NOV.plusDays(2);
    static final LocalDate FRI_27_NOV = MON_23_NOV.plusDays(4);

    private static final ZoneId NEW_YORK = ZoneId.of(Centre.ZONE);

    /** A planned course of a patient of its own. */
    record Planned(String id, String patient, JsonPath plan) {
        String day(int number) {
            return plan.getString("cycles[0].days[%d].id".formatted(number - 1));
        }
    }

    String chair(int index) {
        return centre.chairIds().get(index);
    }

    static OffsetDateTime at(LocalDate date, String time) {
        return date.atTime(LocalTime.parse(time)).atZone(NEW_YORK).toOffsetDateTime();
    }

    /** 1 g/kg over so many days, beginning on the date. */
    Planned course(int days, LocalDate startOn) {
        return course(centre.patient(), days, startOn);
    }

    Planned course(String patient, int days, LocalDate startOn) {
        String order = centre.prescriber()
                .body("""
                        {"patientId": "%s", "indication": "CIDP", "productId": "privigen", "brandPolicy": "LOCKED",
                         "single": {"gramsPerKg": 1, "days": %d}, "startOn": "%s"}""".formatted(patient, days, startOn))
                .post("/api/v1/orders")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        JsonPath plan = centre.plan(order);
        return new Planned(plan.getString("id"), patient, plan);
    }

    Response tryBooking(Planned course, String chair, OffsetDateTime... starts) {
        List<Map<String, String>> visits = new ArrayList<>();
        for (int day = 1; day <= starts.length; day++) {
            visits.add(Map.of(
                    "dayId",
                    course.day(day),
                    "chairId",
                    chair,
                    "startsAt",
                    starts[day - 1].toInstant().toString()));
        }
        return centre.scheduler().body(Map.of("visits", visits)).post("/api/v1/courses/" + course.id() + "/visits");
    }

    List<String> book(Planned course, String chair, OffsetDateTime... starts) {
        return tryBooking(course, chair, starts)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getList("id");
    }

    /** The end of a visit. */
    OffsetDateTime end(String visit) {
        return OffsetDateTime.parse(read("/visits/" + visit).getString("endsAt"));
    }

    JsonPath read(String path) {
        return centre.nurse()
                .get("/api/v1" + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    void cancel(String visit) {
        String path = "/api/v1/visits/" + visit;
        centre.nurse()
                .header("If-Match", centre.nurse().get(path).header("ETag"))
                .body("{\"reason\": \"PATIENT_UNWELL\", \"initiator\": \"PATIENT\"}")
                .post(path + "/cancellation")
                .then()
                .statusCode(200);
    }

    Response tryWaiting(Map<String, Object> body) {
        return centre.scheduler().body(body).post(centre.path("/waiting-list"));
    }

    /** Puts the first cycle of the course on the list. */
    String waiting(Planned course) {
        return waiting(course, Map.of());
    }

    String waiting(Planned course, Map<String, Object> further) {
        Map<String, Object> body = new HashMap<>(Map.of("courseId", course.id(), "reason", "NO_PLACE_FOUND"));
        if (!further.containsKey("visitId")) {
            body.put("cycle", 1);
        }
        body.putAll(further);
        return tryWaiting(body).then().statusCode(201).extract().path("id");
    }

    String status(String entry) {
        return read("/waiting-entries/" + entry).getString("status");
    }

    JsonPath windows() {
        return windows("");
    }

    JsonPath windows(String query) {
        return centre.nurse()
                .get(centre.path("/freed-windows" + query))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    Response tryOffer(String entry, String chair, LocalDate date) {
        return centre.scheduler()
                .body(Map.of("chairId", chair, "date", date.toString()))
                .post("/api/v1/waiting-entries/" + entry + "/offers");
    }

    /** The hold of the offer. */
    String offered(String entry, String chair, LocalDate date) {
        return tryOffer(entry, chair, date).then().statusCode(201).extract().path("offers[-1].holdId");
    }

    ValidatableResponse bookHold(String hold) {
        return centre.nurse().post("/api/v1/holds/" + hold + "/booking").then();
    }

    void release(String hold) {
        centre.nurse().post("/api/v1/holds/" + hold + "/release").then().statusCode(200);
    }
}
