package org.infusary.checklist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.infusary.testing.Centre;

/** A checklist that an admin of a centre works on: {@code CentreChecklist.begun(centre).with(ESCORT).kept()}. */
final class CentreChecklist {
    static final String DRAFTS = "/api/v1/checklist-templates/drafts";

    /** Facts row 32: someone sees the patient home. */
    static final String ESCORT = """
            {"code": "ESCORT", "prompt": "Escort confirmed", "severity": "HARD_STOP",
             "rule": "No: nobody sees the patient home",
             "definition": {"form": "YES_NO", "asked": "EARLY", "rules": [
               {"code": "escort-missing", "effect": "STOP", "when": "!answer.yes", "detail": "No escort."}]}}""";

    /** Facts row 34: the patient's own drugs were gone through, with the date. */
    static final String MED_REC = """
            {"code": "MED_REC", "prompt": "Medication reviewed on", "severity": "SOFT_WARNING",
             "rule": "Older than the centre's days: review again",
             "definition": {"form": "ON_DATE", "asked": "EARLY",
               "thresholds": [{"name": "days", "value": 30, "unit": "d", "status": "SITE_SET"}],
               "rules": [{"code": "med-rec-old", "effect": "WARN",
                 "when": "answer.date.plusDays(threshold.days) < visit.on",
                 "detail": "Reviewed more than {threshold.days} days ago."}]}}""";

    static final String GLUCOSE = """
            {"code": "GLUCOSE", "prompt": "Blood glucose", "severity": "SOFT_WARNING", "rule": "High: call",
             "definition": {"form": "NUMBER", "asked": "EARLY",
               "range": {"unit": "mmol/L", "minimum": 2, "maximum": 30},
               "thresholds": [{"name": "high", "value": 15, "unit": "mmol/L", "status": "SITE_SET"}],
               "rules": [{"code": "glucose-high", "effect": "ASK_PRESCRIBER", "when": "answer.number > threshold.high",
                 "detail": "Glucose above {threshold.high} mmol/L."}]}}""";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Centre centre;
    private final String id;
    private final ObjectNode content;
    private String tag;

    private CentreChecklist(Centre centre, Response begun) {
        this.centre = centre;
        this.id = begun.path("id");
        this.tag = begun.header("ETag");
        this.content = (ObjectNode) read(begun.asString()).path("content");
    }

    /** For the centre's visits, with all that the reference says. */
    static CentreChecklist begun(Centre centre) {
        return begun(centre, "{\"scope\": {\"siteId\": \"" + centre.site() + "\"}}");
    }

    static CentreChecklist begun(Centre centre, String body) {
        Response begun = centre.admin().body(body).post(DRAFTS);
        begun.then().statusCode(201);
        return new CentreChecklist(centre, begun);
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    ObjectNode content() {
        return content;
    }

    ArrayNode items() {
        return (ArrayNode) content.path("items");
    }

    ObjectNode item(String code) {
        for (JsonNode item : items()) {
            if (item.path("code").asText().equals(code)) {
                return (ObjectNode) item;
            }
        }
        throw new AssertionError(code);
    }

    /** Appends an item. */
    CentreChecklist with(String item) {
        items().add(read(item));
        return this;
    }

    CentreChecklist threshold(String item, int index, Object value, String status) {
        ObjectNode threshold =
                (ObjectNode) item(item).path("definition").path("thresholds").path(index);
        threshold.set("value", JSON.valueToTree(value));
        threshold.put("status", status);
        return this;
    }

    ValidatableResponse put() {
        Response answer =
                centre.admin().header("If-Match", tag).body(content.toString()).put(address(""));
        if (answer.statusCode() == 200) {
            tag = answer.header("ETag");
        }
        return answer.then();
    }

    CentreChecklist kept() {
        put().statusCode(200);
        return this;
    }

    JsonPath diff(String query) {
        return centre.admin()
                .get(address("/diff" + query))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** To be published by somebody of the centre. */
    RequestSpecification publishing(String role, String validFrom) {
        return centre.as(role).header("If-Match", tag).body("{\"validFrom\": \"" + validFrom + "\"}");
    }

    ValidatableResponse publish(String role, String validFrom) {
        return publishing(role, validFrom).post(address("/publication")).then();
    }

    int published(String validFrom) {
        return publish("pharmacist", validFrom).statusCode(201).extract().path("version");
    }

    String tag() {
        return tag;
    }

    String address(String below) {
        return DRAFTS + "/" + id + below;
    }
}
