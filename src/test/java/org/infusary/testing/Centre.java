package org.infusary.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.infusary.kernel.SiteId;
import org.infusary.security.Roles;

/**
 * A whole centre made through the API: New York, open Monday to Friday 07:00 to 19:00, with Privigen's ladder for CIDP from
 * the reference's worked case T14. Reads aloud: {@code centre.nurse().post("/visits/…/arrival")}.
 */
public final class Centre {
    public static final String ZONE = "America/New_York";

    /** The site-ladder of the worked cases T14 and T15. */
    public static final String PRIVIGEN_STEPS = """
            [{"rateMicrolitrePerKgPerHour": 300, "durationMinutes": 30},
             {"rateMicrolitrePerKgPerHour": 600, "durationMinutes": 30},
             {"rateMicrolitrePerKgPerHour": 1200, "durationMinutes": 30},
             {"rateMicrolitrePerKgPerHour": 2400, "durationMinutes": 30},
             {"rateMicrolitrePerKgPerHour": 4800, "durationMinutes": null}]""";

    private static final List<String> WORKDAYS = List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY");
    /** Young enough to sign with. */
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(5);

    private final Clock clock = new TestClock();
    private final Map<String, Staff> staff = new HashMap<>();
    private final Map<String, String> tokens = new HashMap<>();
    private final Map<String, Instant> signedInAt = new HashMap<>();
    private SiteId site;

    private Centre() {}

    /** @param nurses on duty during all opening hours */
    public static Centre open(int chairs, int nurses) {
        Centre centre = new Centre();
        centre.staff.put(Roles.ADMIN, Staff.of(Roles.ADMIN).at());
        centre.furnish(chairs, nurses);
        return centre;
    }

    private void furnish(int chairs, int nurses) {
        String id = created(admin().body(Map.of("name", "Test centre", "zone", ZONE))
                        .post("/api/v1/sites"))
                .getString("id");
        site = new SiteId(UUID.fromString(id));
        for (int chair = 1; chair <= chairs; chair++) {
            created(admin().body(Map.of("name", "Chair " + chair, "kind", "CHAIR"))
                    .post(path("/chairs")));
        }
        replace("/hours", Map.of("windows", everyWorkday(Map.of("opens", "07:00", "closes", "19:00"))));
        replace(
                "/staffing",
                Map.of("shifts", everyWorkday(Map.of("starts", "07:00", "ends", "19:00", "nurses", nurses))));
        pharmacist()
                .body("{\"steps\": " + PRIVIGEN_STEPS + "}")
                .put(path("/ladders/privigen/CIDP"))
                .then()
                .statusCode(201);
    }

    /** Changes one field of the centre's policy. */
    public void decide(String field, Object value) {
        Map<String, Object> policy =
                new HashMap<>(admin().get(path("/policy")).jsonPath().getMap(""));
        policy.put(field, value);
        replace("/policy", policy);
    }

    private static List<Map<String, Object>> everyWorkday(Map<String, Object> times) {
        return WORKDAYS.stream()
                .map(day -> {
                    Map<String, Object> line = new HashMap<>(times);
                    line.put("weekday", day);
                    return line;
                })
                .toList();
    }

    private void replace(String sheet, Object body) {
        String tag = admin().get(path(sheet)).header("ETag");
        admin().header("If-Match", tag).body(body).put(path(sheet)).then().statusCode(200);
    }

    public SiteId site() {
        return site;
    }

    /** {@code centre.path("/schedule")} is the address of the site's schedule. */
    public String path(String below) {
        return "/api/v1/sites/" + site + below;
    }

    public List<String> chairIds() {
        return admin().get(path("/chairs")).jsonPath().getList("items.id");
    }

    /** Registers a patient of 70 kg without conditions. */
    public String patient() {
        return patient("70");
    }

    public String patient(String weightKg) {
        String body = """
                {"siteId": "%s", "mrn": "%s", "familyName": "Okafor", "givenName": "Ada", "birthDate": "1971-04-09",
                 "sex": "FEMALE", "heightCm": 168, "weight": {"weightKg": %s, "measuredOn": "2026-11-20"},
                 "conditions": []}""".formatted(site, UUID.randomUUID().toString().substring(0, 18), weightKg);
        return created(scheduler().body(body).post("/api/v1/patients")).getString("id");
    }

    /** The order of the story: CIDP, Privigen, 2 g/kg over 5 days, then 1 g/kg over 2 days every 3 weeks. */
    public String cidpOrder(String patient, String startOn) {
        String body = """
                {"patientId": "%s", "indication": "CIDP", "productId": "privigen", "brandPolicy": "LOCKED",
                 "induction": {"gramsPerKg": 2, "days": 5},
                 "maintenance": {"gramsPerKg": 1, "days": 2, "interval": {"every": 3, "unit": "WEEKS"}},
                 "startOn": "%s"}""".formatted(patient, startOn);
        return created(prescriber().body(body).post("/api/v1/orders")).getString("id");
    }

    /** Plans the order three months ahead and answers the course. */
    public JsonPath plan(String order) {
        return created(scheduler().body("{\"horizonMonths\": 3}").post("/api/v1/orders/" + order + "/course"));
    }

    public RequestSpecification admin() {
        return as(Roles.ADMIN);
    }

    public RequestSpecification nurse() {
        return as(Roles.NURSE);
    }

    public RequestSpecification scheduler() {
        return as(Roles.SCHEDULER);
    }

    public RequestSpecification prescriber() {
        return as(Roles.PRESCRIBER);
    }

    public RequestSpecification pharmacist() {
        return as(Roles.PHARMACIST);
    }

    /** Someone of this centre in one role, signed in anew when the test has moved the clock. */
    public RequestSpecification as(String role) {
        Staff person = staff.computeIfAbsent(role, one -> Staff.of(one).at(site));
        Instant now = clock.instant();
        Instant since = signedInAt.get(role);
        if (since == null || now.isBefore(since) || now.isAfter(since.plus(TOKEN_LIFE))) {
            tokens.put(role, person.token());
            signedInAt.put(role, now);
        }
        return given().auth().oauth2(tokens.get(role)).contentType(ContentType.JSON);
    }

    private static JsonPath created(Response response) {
        return response.then().statusCode(201).extract().jsonPath();
    }
}
