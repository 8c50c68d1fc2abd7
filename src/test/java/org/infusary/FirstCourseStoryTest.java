package org.infusary;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.infusary.security.Roles;
import org.infusary.testing.Centre;
import org.infusary.testing.Staff;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One patient's way through the whole house, over HTTP, as the README tells it. */
@QuarkusTest
class FirstCourseStoryTest {
    private static final String MON_23_NOV = "2026-11-23";

    /** 08:00 in New York. */
    private static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T13:00:00Z");

    @AfterEach
    void putTheClockBack() {
        TestClock.reset();
    }

    @Test
    void from_an_order_to_a_recorded_infusion() {
        // It is Monday morning at a centre with two chairs and two nurses.
        TestClock.set(MONDAY_MORNING);
        Centre centre = Centre.open(2, 2);
        String patient = centre.patient();

        // The prescriber orders Privigen for CIDP: 2 g/kg over 5 days, then 1 g/kg over 2 days every 3 weeks.
        String order = centre.cidpOrder(patient, MON_23_NOV);

        // The scheduler plans: 140 g in whole vials over five days, then 70 g over two, three weeks apart.
        JsonPath course = centre.plan(order);
        String courseId = course.getString("id");
        assertThat(course.getList("cycles[0].days.grams", Integer.class)).containsExactly(25, 25, 30, 30, 30);
        assertThat(course.getList("cycles[1].days.grams", Integer.class)).containsExactly(35, 35);
        assertThat(course.getString("cycles[1].targetDate")).isEqualTo("2026-12-14");
        assertThat(course.getInt("cycles[0].days[0].chairMinutes.bookedMinutes"))
                .isEqualTo(255);

        // Asks for offers for the induction and the next two cycles, and books the first one: nine visits at once.
        List<Map<String, String>> places = firstOffer(centre, courseId);
        assertThat(places).hasSize(9);
        List<String> visits = centre.scheduler()
                .body(Map.of("visits", places))
                .post("/api/v1/courses/" + courseId + "/visits")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        // The same places cannot be had twice.
        centre.scheduler()
                .body(Map.of("visits", places))
                .post("/api/v1/courses/" + courseId + "/visits")
                .then()
                .statusCode(409);

        // The site's day shows one visit, its week five.
        schedule(centre, MON_23_NOV, MON_23_NOV).body("items.visitId", equalTo(visits.subList(0, 1)));
        schedule(centre, MON_23_NOV, "2026-11-29")
                .body("items", hasSize(5))
                .body("items.brand", everyItem(equalTo("Privigen")));

        // The patient arrives. Nothing starts before the checklist is signed.
        String visit = "/api/v1/visits/" + visits.get(0);
        act(centre.nurse(), visit, "/arrival");
        centre.nurse()
                .body("{}")
                .post(visit + "/infusion")
                .then()
                .statusCode(422)
                .body("reasons.code", hasItem("checklist-not-signed"));

        // One nurse answers, another one checks the vials, the first one signs.
        centre.nurse()
                .body(ANSWERS)
                .put(visit + "/checklist")
                .then()
                .statusCode(200)
                .body("verdict", equalTo("HOLD"));
        checkVials(Staff.of(Roles.NURSE).at(centre.site()).asks(), centre, visit);
        act(centre.nurse(), visit + "/checklist", "/signature");
        centre.nurse().get(visit).then().body("status", equalTo("READY"));

        // The first drop, and the vials with their lots. Another brand is refused.
        String infusion = "/api/v1/infusions/"
                + centre.nurse()
                        .body("{}")
                        .post(visit + "/infusion")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        centre.nurse()
                .body("{\"productId\": \"octagam-10\", \"grams\": 10, \"lot\": \"B7\", \"expiry\": \"2028-03-31\"}")
                .post(infusion + "/vials")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://infusary.org/problems/brand-mismatch"));
        hang(centre, infusion, "44206-437-91", "P100123456").statusCode(201);
        hang(centre, infusion, "44206-437-91", "P100123456").statusCode(201);
        hang(centre, infusion, "44206-436-90", "P100123999").statusCode(201).body("gramsHung", equalTo(25));

        // Two hours and seventeen minutes later the last drop is in.
        TestClock.set(Instant.parse("2026-11-23T15:17:00Z"));
        centre.nurse()
                .body("{}")
                .post(infusion + "/end")
                .then()
                .statusCode(200)
                .body("status", equalTo("COMPLETED"))
                .body("gramsGiven", equalTo(25));

        // The brand history shows it with both lots, and a lot leads back to the patient.
        centre.nurse()
                .get("/api/v1/patients/" + patient + "/brand-history")
                .then()
                .body("items[0].givenOn", equalTo(MON_23_NOV))
                .body("items[0].grams", equalTo(25))
                .body("items[0].lots.lot", hasItems("P100123456", "P100123999"));
        centre.pharmacist().get("/api/v1/lots/P100123999/recipients").then().body("items.patientId", hasItem(patient));

        // The course knows what happened, and counts the next cycle from it.
        centre.nurse()
                .get("/api/v1/courses/" + courseId)
                .then()
                .body("cycles[0].status", equalTo("IN_PROGRESS"))
                .body("cycles[0].days[0].givenOn", equalTo(MON_23_NOV))
                .body("cycles[1].status", equalTo("BOOKED"))
                .body("cycles[1].targetDate", equalTo("2026-12-14"))
                .body("cycles[1].reasons.code", hasItem("grid-kept"));

        // The administrator pulls the schedule as CSV.
        String csv = centre.admin()
                .accept("text/csv")
                .get(centre.path("/schedule?from=2026-11-23&to=2026-12-20"))
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
        assertThat(csv.lines()).hasSize(1 + 7).first().asString().startsWith("visitId,date,startsAt");
        assertThat(csv).contains(visits.get(0) + ",2026-11-23,").contains(",COMPLETED,");
    }

    private static List<Map<String, String>> firstOffer(Centre centre, String courseId) {
        List<Map<String, Object>> offered = centre.scheduler()
                .get("/api/v1/courses/" + courseId + "/offers?cycles=1,2,3&limit=1")
                .then()
                .statusCode(200)
                .extract()
                .path("offers[0].visits");
        List<Map<String, String>> places = new ArrayList<>();
        for (Map<String, Object> place : offered) {
            places.add(Map.of(
                    "dayId", (String) place.get("dayId"),
                    "chairId", (String) place.get("chairId"),
                    "startsAt", (String) place.get("startsAt")));
        }
        return places;
    }

    private static ValidatableResponse schedule(Centre centre, String from, String to) {
        return centre.nurse()
                .get(centre.path("/schedule?from=" + from + "&to=" + to))
                .then()
                .statusCode(200);
    }

    /** Posts to {@code address + verb} in the version just read. */
    private static void act(RequestSpecification someone, String address, String verb) {
        Response read = given().spec(someone).get(address);
        int status = given().spec(someone)
                .header("If-Match", read.header("ETag"))
                .post(address + verb)
                .statusCode();
        assertThat(status).isBetween(200, 201);
    }

    private static void checkVials(RequestSpecification second, Centre centre, String visit) {
        String answer = centre.nurse()
                .get(visit + "/checklist")
                .then()
                .extract()
                .path("items.find { it.code == 'LOT_EXP_DOUBLE' }.answer.id");
        second.body("{\"answerId\": \"" + answer + "\"}")
                .put(visit + "/checklist/items/LOT_EXP_DOUBLE/second-check")
                .then()
                .statusCode(200)
                .body("verdict", equalTo("CLEAR"));
    }

    private static ValidatableResponse hang(Centre centre, String infusion, String code, String lot) {
        return centre.nurse()
                .body("{\"code\": \"%s\", \"lot\": \"%s\", \"expiry\": \"2028-03-31\"}".formatted(code, lot))
                .post(infusion + "/vials")
                .then();
    }

    private static final String ANSWERS = """
            {"answers": [
              {"code": "ID_TWO", "codes": ["FULL_NAME", "BIRTH_DATE"]}, {"code": "ORDER_VALID", "yes": true},
              {"code": "INDICATION_DOC", "yes": true}, {"code": "CONSENT", "date": "2026-11-02"},
              {"code": "IG_ANAPHYLAXIS", "yes": false},
              {"code": "IGA_ANTI_IGA", "igaDeficiency": "NO", "antiIgaAntibodies": "UNKNOWN", "hypersensitivity": "NO"},
              {"code": "ALLERGY_REVIEWED", "yes": true, "codes": []}, {"code": "PREV_REACTION", "grade": 0},
              {"code": "BRAND_MATCH", "scan": "44206-437-91"},
              {"code": "LOT_EXP_DOUBLE", "vials": [
                {"scan": "44206-437-91", "lot": "P100123456", "expiry": "2028-03-31", "volumeMl": 100},
                {"scan": "44206-437-91", "lot": "P100123456", "expiry": "2028-03-31", "volumeMl": 100},
                {"scan": "44206-436-90", "lot": "P100123999", "expiry": "2028-03-31", "volumeMl": 50}]},
              {"code": "VISUAL", "yes": true}, {"code": "WEIGHT", "weightKg": 70.4},
              {"code": "TEMP", "temperatureC": 36.6}, {"code": "BP", "systolicMmHg": 124, "diastolicMmHg": 78},
              {"code": "HR", "pulsePerMinute": 72}, {"code": "RR_SPO2", "breathsPerMinute": 14, "spo2Percent": 98},
              {"code": "INFECTION", "yes": false}, {"code": "HYDRATION", "yes": true},
              {"code": "RENAL_LABS", "yes": true, "creatinine": 0.9, "creatinineUnit": "MG_PER_DL",
               "date": "2026-11-16"},
              {"code": "RENAL_RISK", "codes": []}, {"code": "THROMB_RISK", "codes": []},
              {"code": "HYPERVISC", "yes": false, "assessed": false}, {"code": "VOLUME", "yes": false},
              {"code": "HEADACHE", "choice": "NONE"}, {"code": "HAEM", "choice": "O"},
              {"code": "PREGNANCY", "choice": "NEITHER"}, {"code": "LIVE_VACCINE", "choice": "NONE"},
              {"code": "IV_ACCESS", "choice": "PERIPHERAL", "yes": true},
              {"code": "LINE", "yes": true, "choice": "D5W"}, {"code": "PUMP", "yes": true, "pumpMlPerHour": 21},
              {"code": "EMERGENCY", "yes": true}, {"code": "POOL_TIME", "yes": false}]}""";
}
