package org.infusary.testing;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.infusary.infusion.Chairside;
import org.infusary.security.Roles;
import org.infusary.supply.Pharmacy;
import org.jspecify.annotations.Nullable;

/**
 * A centre of its own with one record of every kind, so that every operation of the contract can be asked for real:
 * {@code things.ask(operation, nurse)}. The patient is on the chair: the infusion runs and one vial is hung, on Monday
 * 23 November 2026, to which the clock is moved; who uses it resets the clock.
 *
 * <p>Bodies are the contract's examples with the ids of this centre in them. Where {@code If-Match} is taken, one is sent
 * that was never current: whoever is let in gets 412, and what tests share is not changed.
 */
public final class OneOfEach {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NEVER_CURRENT = "\"4711\"";

    /** Where the example shows all fields of answers that exclude each other. */
    private static final String CLOSURE = """
            {"closure": {"fromDate": "2027-12-31", "toDate": "2027-12-31", "reason": "HOLIDAY"}}""";

    private static final Map<String, String> OWN_BODIES = Map.of(
            "POST /sites/{siteId}/disruptions/previews",
            CLOSURE,
            "POST /sites/{siteId}/disruptions",
            "{\"token\": \"stale\", \"disruption\": " + CLOSURE + "}",
            "POST /sites/{siteId}/waiting-list",
            "{\"courseId\": \"ours\", \"cycle\": 3, \"reason\": \"NO_PLACE_FOUND\"}",
            "POST /checklist-templates/drafts",
            "{\"scope\": {\"siteId\": \"ours\"}}",
            "PUT /visits/{visitId}/checklist",
            "{\"answers\": [{\"code\": \"WEIGHT\", \"weightKg\": 70.5}]}",
            "PUT /visits/{visitId}/checklist/items/{code}",
            "{\"weightKg\": 70.5}");

    /** Needed though the contract cannot say so: this one, or another one that is left out. */
    private static final Map<String, String> OWN_QUERIES = Map.of("GET /orders", "siteId");

    /** The first day is given, the next one is still to be booked. */
    private static final String EVERY_THREE_WEEKS =
            "\"maintenance\": {\"gramsPerKg\": 1, \"days\": 1, \"interval\": {\"every\": 3, \"unit\": \"WEEKS\"}}";

    private final Centre centre;
    private final Map<String, String> values = new HashMap<>();

    private OneOfEach(Centre centre) {
        this.centre = centre;
    }

    public static OneOfEach made() {
        OneOfEach things = new OneOfEach(Centre.open(3, 3));
        things.furnish();
        return things;
    }

    private void furnish() {
        Chairside chair = Chairside.running(centre, EVERY_THREE_WEEKS);
        String patient = chair.patientId().toString();
        values.putAll(Map.of(
                "siteId", centre.site().toString(),
                "chairId", centre.chairIds().get(0),
                "patientId", patient,
                "visitId", chair.visitId().toString(),
                "infusionId", chair.infusionId().toString(),
                "courseId", chair.course().getString("id"),
                "orderId", chair.course().getString("orderId"),
                "dayId", chair.course().getString("cycles[0].days[0].id")));
        JsonPath vial = chair.hang(Chairside.vial("44206-436-90"))
                .statusCode(201)
                .extract()
                .jsonPath();
        values.put("infusions.entryId", vial.getString("id"));
        String events = "/infusions/" + chair.infusionId() + "/events";
        made(Roles.NURSE, events, "{\"kind\": \"NOTE\", \"note\": \"Comfortable.\"}");
        values.put(
                "eventId",
                centre.nurse()
                        .get(Operations.BASE + "/infusions/" + chair.infusionId())
                        .jsonPath()
                        .getString("events[1].id"));
        values.put("patients.entryId", made(Roles.NURSE, "/patients/" + patient + "/brand-history", """
                {"productId": "privigen", "givenOn": "2026-10-26", "grams": 40, "lot": "P100123456"}"""));
        values.put("weightId", made(Roles.NURSE, "/patients/" + patient + "/weights", """
                {"weightKg": 71, "measuredOn": "2026-11-21"}"""));
        values.put("closureId", made(Roles.ADMIN, "/sites/" + centre.site() + "/closures", """
                {"fromDate": "2027-12-24", "toDate": "2027-12-26", "reason": "HOLIDAY"}"""));
        values.put("moveId", moved(patient));
        values.put("switchId", switched(patient));
        values.put("holdId", held());
        Pharmacy pharmacy = new Pharmacy(centre);
        values.put("stockLotId", pharmacy.receive(Pharmacy.newLot(), "10", 100));
        values.put("recallId", pharmacy.recall(Pharmacy.newLot()).extract().path("recall.id"));
        values.put("waitingId", made(Roles.SCHEDULER, "/sites/" + centre.site() + "/waiting-list", """
                {"courseId": "%s", "cycle": 4, "reason": "NO_PLACE_FOUND"}""".formatted(
                        values.get("courseId"))));
        values.put(
                "taskId",
                TestTasks.review(centre, patient, chair.course().getString("id"), 1)
                        .id()
                        .toString());
        values.put("importId", made(Roles.PHARMACIST, "/catalog-imports", document()));
        values.put("catalog-versions.number", "1");
        String drafts = "/checklist-templates/drafts";
        String ofSite = "{\"scope\": {\"siteId\": \"" + centre.site() + "\"}}";
        values.put("draftId", made(Roles.ADMIN, drafts, ofSite));
        values.put("checklist-templates.version", published(drafts + "/" + made(Roles.ADMIN, drafts, ofSite)));
        centre.nurse()
                .body("{\"grade\": 1, \"symptoms\": [\"FATIGUE\"]}")
                .post(Operations.BASE + "/infusions/" + chair.infusionId() + "/reactions")
                .then()
                .statusCode(201);
        values.put(
                "reactionId",
                TestReactions.blocking(centre, patient, "octagam-10").toString());
        values.put("followUpId", followUp());
        values.put(
                "accountId", Staff.of(Roles.NURSE).at(centre.site()).account().toString());
        values.putAll(Map.of(
                "productId", "privigen",
                "indication", "CIDP",
                "lot", "P100123456",
                "code", "WEIGHT",
                "date", "2026-11-23",
                "from", "2026-11-23",
                "to", "2026-11-23"));
        values.put("by", "PATIENT");
    }

    /** A checklist of the centre, valid in a year. */
    private String published(String draft) {
        Response version = centre.pharmacist()
                .header("If-Match", centre.admin().get(Operations.BASE + draft).header("ETag"))
                .body("{\"validFrom\": \"2027-11-23\"}")
                .post(Operations.BASE + draft + "/publication");
        return version.then().statusCode(201).extract().path("version").toString();
    }

    /** A call after an infusion of another patient, which is over. */
    private String followUp() {
        Chairside over = Chairside.running(centre, "\"single\": {\"gramsPerKg\": 1, \"days\": 1}");
        String path = Operations.BASE + "/infusions/" + over.infusionId();
        centre.nurse()
                .body("{\"reason\": \"Patient declined\"}")
                .post(path + "/end")
                .then()
                .statusCode(200);
        return centre.nurse().get(path + "/aftercare").path("followUps[0].id");
    }

    /** A visit of the patient in January is booked and moved to another day. */
    private String moved(String patient) {
        String order = made(Roles.PRESCRIBER, "/orders", """
                {"patientId": "%s", "indication": "CIDP", "productId": "privigen", "brandPolicy": "LOCKED",
                 "single": {"gramsPerKg": 1, "days": 1}, "startOn": "2027-01-12"}""".formatted(patient));
        JsonPath course = centre.plan(order);
        JsonPath offers = centre.scheduler()
                .get(Operations.BASE + "/courses/" + course.getString("id") + "/offers")
                .jsonPath();
        String visit = centre.scheduler()
                .body("{\"visits\": [{\"dayId\": \"%s\", \"chairId\": \"%s\", \"startsAt\": \"%s\"}]}"
                        .formatted(
                                offers.getString("offers[0].visits[0].dayId"),
                                offers.getString("offers[0].visits[0].chairId"),
                                offers.getString("offers[0].visits[0].startsAt")))
                .post(Operations.BASE + "/courses/" + course.getString("id") + "/visits")
                .then()
                .statusCode(201)
                .extract()
                .path("[0].id");
        String move = "{\"reason\": \"PATIENT_REQUEST\", \"initiator\": \"PATIENT\"}";
        String path = "/visits/" + visit + "/moves";
        String token = centre.scheduler()
                .body(move)
                .post(Operations.BASE + path + "/previews")
                .path("token");
        return made(Roles.SCHEDULER, path, "{\"token\": \"" + token + "\", \"move\": " + move + "}");
    }

    /** Another order of the patient, of which a switch of brand is asked for. */
    private String switched(String patient) {
        centre.pharmacist()
                .body("""
                        {"steps": [{"rateMicrolitrePerKgPerHour": 500, "durationMinutes": 30},
                         {"rateMicrolitrePerKgPerHour": 2400, "durationMinutes": null}]}""")
                .put(centre.path("/ladders/gamunex-c/CIDP"))
                .then()
                .statusCode(201);
        String order = made(Roles.PRESCRIBER, "/orders", """
                {"patientId": "%s", "indication": "CIDP", "productId": "privigen", "brandPolicy": "OPEN",
                 "single": {"gramsPerKg": 1, "days": 1}, "startOn": "2027-02-09"}""".formatted(patient));
        centre.plan(order);
        String wish = "{\"cause\": \"PAYER\", \"productId\": \"gamunex-c\"}";
        String path = "/orders/" + order + "/brand-switches";
        String token = centre.nurse()
                .body(wish)
                .post(Operations.BASE + path + "/previews")
                .path("token");
        return made(Roles.NURSE, path, "{\"token\": \"" + token + "\", \"brandSwitch\": " + wish + "}");
    }

    /** The next cycle, held for a day. */
    private String held() {
        String course = "/courses/" + values.get("courseId");
        Map<String, Object> place = centre.as(Roles.SCHEDULER)
                .get(Operations.BASE + course + "/offers?cycles=2&limit=1")
                .then()
                .statusCode(200)
                .extract()
                .path("offers[0].visits[0]");
        return made(Roles.SCHEDULER, course + "/holds", """
                {"visits": [{"dayId": "%s", "chairId": "%s", "startsAt": "%s"}], "minutes": 1440}""".formatted(
                        place.get("dayId"), place.get("chairId"), place.get("startsAt")));
    }

    /** The built-in reference with one source read again: a draft that waits. */
    private static String document() {
        try (InputStream file = OneOfEach.class.getResourceAsStream("/reference/ivig-products.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("updated 26 Jan 2024", "read again");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String made(String role, String path, String body) {
        Response answer = centre.as(role).body(body).post(Operations.BASE + path);
        return answer.then().statusCode(201).extract().path("id");
    }

    public Centre centre() {
        return centre;
    }

    /** What stands for this parameter in addresses of the operation, such as the id of the patient. */
    public String value(Operation operation, String parameter) {
        String inItsHouse = operation.path().split("/")[1] + "." + parameter;
        String value = values.getOrDefault(inItsHouse, values.get(parameter));
        if (value == null) {
            throw new AssertionError("nothing here to ask " + operation + " for: " + parameter);
        }
        return value;
    }

    public UUID patient() {
        return UUID.fromString(values.get("patientId"));
    }

    /** The path filled in, with the query parameters that are required. */
    public String address(Operation operation) {
        StringBuilder query = new StringBuilder();
        String path = Operations.BASE + operation.path();
        for (Operation.Parameter parameter : operation.parameters()) {
            if (parameter.in().equals("path")) {
                path = path.replace("{" + parameter.name() + "}", value(operation, parameter.name()));
            } else if (parameter.in().equals("query") && isNeeded(operation, parameter)) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(parameter.name())
                        .append('=')
                        .append(value(operation, parameter.name()));
            }
        }
        return path + query;
    }

    private static boolean isNeeded(Operation operation, Operation.Parameter parameter) {
        return parameter.required() || parameter.name().equals(OWN_QUERIES.get(operation.name()));
    }

    /** The contract's example, about the records of this centre. */
    public Optional<String> body(Operation operation) {
        return Optional.ofNullable(example(operation)).map(example -> {
            JsonNode body = example.deepCopy();
            aboutOurs(operation, body);
            return body.toString();
        });
    }

    private static @Nullable JsonNode example(Operation operation) {
        String own = OWN_BODIES.get(operation.name());
        try {
            return own == null ? operation.requestExample() : JSON.readTree(own);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void aboutOurs(Operation operation, JsonNode node) {
        if (node instanceof ObjectNode object) {
            // nurses suffice, and only they may ask for more
            object.remove("overbooking");
            object.properties().forEach(field -> {
                if (field.getKey().endsWith("Id") && values.containsKey(field.getKey())) {
                    field.setValue(object.textNode(value(operation, field.getKey())));
                } else if (field.getKey().equals("siteIds")) {
                    field.setValue(object.arrayNode().add(values.get("siteId")));
                }
            });
        }
        node.forEach(child -> aboutOurs(operation, child));
    }

    /** Asks the operation as whoever the token is of; null for no one. */
    public Response ask(Operation operation, @Nullable String token) {
        return ask(operation, token, request -> request);
    }

    /** As {@link #ask(Operation, String)}, with what the request carries besides. */
    public Response ask(Operation operation, @Nullable String token, UnaryOperator<RequestSpecification> besides) {
        RequestSpecification request = besides.apply(given().contentType(ContentType.JSON));
        if (token != null) {
            request.auth().oauth2(token);
        }
        if (operation.takes("header", "If-Match")) {
            request.header("If-Match", NEVER_CURRENT);
        }
        body(operation).ifPresent(request::body);
        return request.request(operation.method(), address(operation));
    }
}
