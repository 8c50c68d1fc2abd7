package org.infusary.infusion;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.infusary.checklist.GoodAnswers;
import org.infusary.security.Roles;
import org.infusary.testing.Centre;
import org.infusary.testing.Staff;
import org.infusary.testing.TestClock;

/**
 * A patient of 70 kg on a chair of a centre in New York, on Monday 23 November 2026 unless told otherwise, and the nurse
 * beside it: {@code Chairside.running().hang(VIAL_OF_40)}. Moves the clock to the visit; who uses it resets the clock.
 */
public final class Chairside {
    /** 07:00 in New York: the patient arrives, and the checklist is signed. */
    public static final Instant ARRIVAL = Instant.parse("2026-11-23T12:00:00Z");

    static final Instant FIRST_DROP = ARRIVAL.plusSeconds(300);
    static final String VIAL_OF_5 = vial("44206-436-90");
    static final String VIAL_OF_10 = vial("44206-437-91");
    static final String VIAL_OF_20 = vial("44206-438-92");
    static final String VIAL_OF_40 = vial("44206-439-93");

    /** One day of 70 g of Privigen. */
    static final String ONCE = "\"single\": {\"gramsPerKg\": 1, \"days\": 1}";

    private static final int CHAIRS = 40;
    private static final int MOST_VISITS_OF_A_TEST = 2;

    /** The chairs of a centre on which nobody was put yet. */
    private static final Map<Centre, Deque<String>> FREE = new HashMap<>();

    private static Centre centre;
    private static Chairside untouched;
    private final Centre place;
    private final String patient;
    private final JsonPath course;
    private final Map<Integer, String> visits = new HashMap<>();
    private String visit = "";
    private String infusion = "";

    private Chairside(Centre place, String patient, JsonPath course) {
        this.place = place;
        this.patient = patient;
        this.course = course;
    }

    public static String vial(String code) {
        return "{\"code\": \"%s\", \"lot\": \"P100123456\", \"expiry\": \"2028-03-31\"}".formatted(code);
    }

    /** The centre of all visits that need none of their own; another one when its chairs are taken. */
    public static synchronized Centre centre() {
        if (centre == null || free(centre).size() < MOST_VISITS_OF_A_TEST) {
            centre = Centre.open(CHAIRS, CHAIRS);
        }
        return centre;
    }

    private static Deque<String> free(Centre place) {
        return FREE.computeIfAbsent(place, one -> new ArrayDeque<>(one.chairIds()));
    }

    /** Ordered and planned, nothing booked. */
    public static Chairside planned(Centre place, String patient, String regimen) {
        TestClock.set(ARRIVAL);
        String order = created(
                        place.prescriber().body("""
                {"patientId": "%s", "indication": "CIDP", "productId": "privigen", "brandPolicy": "LOCKED",
                 "startOn": "2026-11-23", %s}""".formatted(patient, regimen)).post("/api/v1/orders"))
                .getString("id");
        return new Chairside(place, patient, place.plan(order));
    }

    static Chairside booked() {
        return booked(centre(), ONCE);
    }

    private static Chairside booked(Centre place, String regimen) {
        TestClock.set(ARRIVAL);
        return planned(place, place.patient(), regimen).book(1, ARRIVAL);
    }

    /** The patient is there, nothing is answered. */
    static Chairside arrived() {
        Chairside chair = booked();
        chair.arrive();
        return chair;
    }

    /** The checklist is signed and clear. */
    static Chairside ready() {
        Chairside chair = arrived();
        chair.sign();
        return chair;
    }

    /** First drop at {@link #FIRST_DROP}, which it is now. */
    static Chairside running() {
        return running(centre(), ONCE);
    }

    /** The same at this centre, of this regimen. */
    public static Chairside running(Centre place, String regimen) {
        Chairside chair = booked(place, regimen);
        chair.arrive();
        chair.sign();
        TestClock.set(FIRST_DROP);
        chair.begin();
        return chair;
    }

    /** One that has just begun, for all tests together that only try what is refused. */
    static synchronized Chairside untouched() {
        if (untouched == null) {
            untouched = running();
        }
        TestClock.set(FIRST_DROP);
        return untouched;
    }

    /** All 70 g are hung, of two lots. */
    static Chairside hung() {
        Chairside chair = running();
        chair.hang(VIAL_OF_40).statusCode(201);
        chair.hang(VIAL_OF_20).statusCode(201);
        chair.hang(VIAL_OF_10.replace("P100123456", "P100999999")).statusCode(201);
        return chair;
    }

    /** Books a whole cycle, day by day, on a chair of its own; its first visit is the one spoken of from now on. */
    public Chairside book(int cycle, Instant... startsAt) {
        String chair = free(place).remove();
        String places = IntStream.range(0, startsAt.length)
                .mapToObj(day -> wanted(cycle, day, chair, startsAt[day]))
                .collect(Collectors.joining(", "));
        visit = created(bookPlaces(place.scheduler(), places)).getString("[0].id");
        visits.put(cycle, visit);
        return this;
    }

    /** Asks for a cycle of one day on this chair. */
    ValidatableResponse tryToBook(int cycle, String chair, Instant startsAt) {
        return tryToBook(place.scheduler(), cycle, chair, startsAt).then();
    }

    /** As somebody, or with further headers. */
    public Response tryToBook(RequestSpecification who, int cycle, String chair, Instant startsAt) {
        return bookPlaces(who, wanted(cycle, 0, chair, startsAt));
    }

    private Response bookPlaces(RequestSpecification who, String places) {
        RequestSpecification request = who.body("{\"visits\": [" + places + "]}");
        return request.post("/api/v1/courses/" + course.getString("id") + "/visits");
    }

    private String wanted(int cycle, int day, String chair, Instant startsAt) {
        return "{\"dayId\": \"%s\", \"chairId\": \"%s\", \"startsAt\": \"%s\"}"
                .formatted(course.getString("cycles[%d].days[%d].id".formatted(cycle - 1, day)), chair, startsAt);
    }

    /** From now on the visit of this cycle is spoken of. */
    Chairside visitOf(int cycle) {
        visit = visits.get(cycle);
        return this;
    }

    /** Plans what is not booked anew, from today on. */
    void planAgain() {
        place.plan(course.getString("orderId"));
    }

    void arrive() {
        String tag = nurse().get(visitPath("")).header("ETag");
        nurse().header("If-Match", tag).post(visitPath("/arrival")).then().statusCode(200);
    }

    void sign() {
        String vials = nurse().body(GoodAnswers.all())
                .put(visitPath("/checklist"))
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.code == 'LOT_EXP_DOUBLE' }.answer.id");
        RequestSpecification second = secondNurse().body("{\"answerId\": \"" + vials + "\"}");
        second.put(visitPath("/checklist/items/LOT_EXP_DOUBLE/second-check"))
                .then()
                .statusCode(200);
        signWhatStands();
    }

    void signWhatStands() {
        RequestSpecification seen = nurse().header("If-Match", checklistTag());
        seen.post(visitPath("/checklist/signature")).then().statusCode(201);
    }

    void withdrawSignature() {
        RequestSpecification seen = nurse().header("If-Match", checklistTag());
        seen.body("{\"reason\": \"Look again\"}")
                .post(visitPath("/checklist/withdrawal"))
                .then()
                .statusCode(200);
    }

    String checklistTag() {
        return nurse().get(visitPath("/checklist")).header("ETag");
    }

    void begin() {
        infusion = start("{}").statusCode(201).extract().path("id");
    }

    /** Arrived, signed, all grams in, at this visit's own time. */
    void giveEverything(Instant arrival, String... vials) {
        TestClock.set(arrival);
        arrive();
        sign();
        begin();
        for (String vial : vials) {
            hang(vial).statusCode(201);
        }
        end("{}").statusCode(200);
    }

    ValidatableResponse start(String body) {
        return nurse().body(body).post(visitPath("/infusion")).then();
    }

    public ValidatableResponse hang(String body) {
        return post("/vials", body);
    }

    ValidatableResponse record(String body) {
        return post("/events", body);
    }

    ValidatableResponse react(String body) {
        return post("/reactions", body);
    }

    ValidatableResponse end(String body) {
        return post("/end", body);
    }

    ValidatableResponse undo(String entry) {
        return post("/vials/" + entry + "/undo", "{\"reason\": \"Lot misread\"}");
    }

    private ValidatableResponse post(String below, String body) {
        return nurse().body(body).post(path(below)).then();
    }

    /** The infusion as it stands. */
    JsonPath infusion() {
        return read(path(""));
    }

    /** How the pump runs, as it stands now. */
    JsonPath timeline() {
        return read(path("/timeline"));
    }

    ValidatableResponse undoEvent(String event) {
        return post("/events/" + event + "/undo", "{\"reason\": \"Misread\"}");
    }

    ValidatableResponse secondCheck(RequestSpecification who, String entry) {
        return who.post(path("/vials/" + entry + "/second-check")).then();
    }

    /** The visit as it stands. */
    JsonPath visit() {
        return read(visitPath(""));
    }

    public JsonPath course() {
        return read("/api/v1/courses/" + course.getString("id"));
    }

    JsonPath brandHistory() {
        return read("/api/v1/patients/" + patient + "/brand-history");
    }

    JsonPath reactions() {
        return read("/api/v1/patients/" + patient + "/reactions");
    }

    private JsonPath read(String path) {
        return nurse().get(path).then().statusCode(200).extract().jsonPath();
    }

    String path(String below) {
        return "/api/v1/infusions/" + infusion + below;
    }

    public String visitPath(String below) {
        return "/api/v1/visits/" + visit + below;
    }

    public UUID visitId() {
        return UUID.fromString(visit);
    }

    public UUID infusionId() {
        return UUID.fromString(infusion);
    }

    public UUID patientId() {
        return UUID.fromString(patient);
    }

    RequestSpecification nurse() {
        return place.nurse();
    }

    public Centre place() {
        return place;
    }

    RequestSpecification secondNurse() {
        String token = Staff.of(Roles.NURSE).at(place.site()).token();
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    private static JsonPath created(Response response) {
        return response.then().statusCode(201).extract().jsonPath();
    }
}
