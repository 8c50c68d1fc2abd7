package org.infusary.catalog;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.UUID;
import org.infusary.security.Roles;
import org.infusary.testing.Staff;
import org.infusary.testing.TestClock;

/**
 * Reference documents for tests, and the way they become the catalogue. Every document holds the built-in reference as it is
 * and products of the test's own, so that a version that a test leaves behind disturbs no other one.
 */
final class Documents {
    static final ZoneId ZONE = ZoneId.of("America/New_York");

    private Documents() {}

    static ObjectNode of(JsonNode... products) {
        ObjectNode document = ReferenceJson.file("ivig-products.json").deepCopy();
        Arrays.stream(products).forEach(((ArrayNode) document.path("products"))::add);
        return document;
    }

    /** A new product made after Octagam 10 %, which has a label's ladder for ITP, without codes of its own. */
    static ObjectNode invented() {
        ObjectNode said = Reference.product("octagam-10").deepCopy();
        said.put("id", "test-" + UUID.randomUUID());
        said.put("brand", "Testagam");
        said.putArray("ndc");
        return said;
    }

    /** The same product with a label that goes up to 8 mg/kg/min for ITP instead of 12. */
    static ObjectNode slower(ObjectNode product) {
        ObjectNode said = product.deepCopy();
        ObjectNode row = (ObjectNode) said.path("rates").get(0);
        ObjectNode canonical = (ObjectNode) row.path("canonical");
        row.put("maximum", 8);
        canonical.put("maximum", 4800);
        ((ArrayNode) row.path("ladder")).remove(4);
        row.set("ladder", ReferenceJson.tree("[[1, 30], [2, 30], [4, 30], [8, null]]"));
        ArrayNode steps = (ArrayNode) canonical.path("ladder");
        steps.remove(4);
        ((ObjectNode) steps.get(3)).putNull("minutes");
        return said;
    }

    static Staff pharmacist() {
        return Staff.of(Roles.PHARMACIST).at();
    }

    static ValidatableResponse upload(JsonNode document) {
        return upload(pharmacist(), document);
    }

    static ValidatableResponse upload(Staff by, JsonNode document) {
        return by.asks()
                .body(document.toString())
                .post("/api/v1/catalog-imports")
                .then();
    }

    /** A draft's id. */
    static String uploaded(JsonNode document) {
        return upload(document).statusCode(201).extract().path("id");
    }

    static ValidatableResponse approve(String id, LocalDate from) {
        return approve(pharmacist(), id, from, ZONE.getId());
    }

    static ValidatableResponse approve(Staff by, String id, LocalDate from, String zone) {
        return by.asks()
                .header("If-Match", "\"0\"")
                .body("{\"effectiveFrom\": \"%s\", \"zone\": \"%s\"}".formatted(from, zone))
                .post("/api/v1/catalog-imports/" + id + "/approval")
                .then();
    }

    /** Uploads and approves for the first free day, and answers that day. */
    static LocalDate published(JsonNode document) {
        LocalDate day = free();
        approve(uploaded(document), day).statusCode(200);
        return day;
    }

    /** The day after the last version begins, at the earliest Tuesday 24 November 2026. */
    static LocalDate free() {
        LocalDate today = LocalDate.of(2026, 11, 23);
        return versions().<String>getList("items.effectiveFrom").stream()
                .filter(from -> from != null)
                .map(LocalDate::parse)
                .filter(today::isBefore)
                .max(LocalDate::compareTo)
                .orElse(today)
                .plusDays(1);
    }

    static JsonPath versions() {
        return given().auth()
                .oauth2(pharmacist().token())
                .get("/api/v1/catalog-versions?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static int lastVersion() {
        return versions().getInt("items[-1].number");
    }

    /** Moves the clock to the first second of a day where the versions begin, or one second before it. */
    static void clockAt(LocalDate day, int secondsLater) {
        TestClock.set(day.atStartOfDay(ZONE).toInstant().plusSeconds(secondsLater));
    }
}
