package org.infusary.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.concurrent.Callable;
import org.infusary.testing.AtOnce;
import org.infusary.testing.Centre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the reference to the checklist that a centre wants. Today is Monday 23 November 2026. */
@QuarkusTest
class TemplateDraftResourceTest {
    private static final String TODAY = "2026-11-23";
    private static final String TOMORROW = "2026-11-24";

    private Centre centre;

    @BeforeEach
    void open() {
        centre = Centre.open(3, 3);
    }

    @Test
    void a_checklist_of_the_centres_own_is_drafted_checked_compared_and_published_from_tomorrow_on() {
        String monday = visit(TODAY, 0);
        String tuesday = visit(TOMORROW, 1);
        answer(monday, "CONSENT", "{\"date\": \"2026-10-01\"}", 200);
        int before = template(monday);
        CentreChecklist draft = CentreChecklist.begun(centre)
                .with(CentreChecklist.ESCORT)
                .with(CentreChecklist.MED_REC)
                .with(CentreChecklist.GLUCOSE)
                .threshold("BP", 0, 95, "SITE_SET");

        draft.put()
                .statusCode(200)
                .body("faults", empty())
                .body("stale", equalTo(false))
                .body("heldAgainst", equalTo(before));
        JsonPath diff = draft.diff("");
        assertThat(diff.getInt("against")).isEqualTo(before);
        assertThat(diff.getList("added.code")).containsExactly("ESCORT", "MED_REC", "GLUCOSE");
        assertThat(diff.getList("removed")).isEmpty();
        assertThat(diff.getList("moved")).isEmpty();
        assertThat(diff.getList("changed.code")).containsExactly("BP");
        assertThat(diff.getList("changed[0].changes.path"))
                .containsExactly(
                        "/definition/thresholds/systolicLow/value", "/definition/thresholds/systolicLow/status");
        assertThat(diff.getList("others.path")).containsExactly("/scope/siteId");
        int version = draft.published(TOMORROW);

        assertThat(version).isGreaterThan(before);
        assertThat(template(monday)).isEqualTo(before);
        JsonPath sheet = sheet(tuesday);
        assertThat(sheet.getInt("templateVersion")).isEqualTo(version);
        assertThat(sheet.getList("templateChosenBy")).containsExactly("SITE");
        assertThat(sheet.getList("items")).hasSize(39);
        assertThat(sheet.getString(ChecklistApi.item("BP") + ".thresholds[0].status"))
                .isEqualTo("SITE_SET");
        assertThat(sheet.getString(ChecklistApi.item("BP") + ".thresholds[1].status"))
                .isEqualTo("SITE_DEFAULT");
        answer(tuesday, "GLUCOSE", "{\"number\": 31}", 400);
        answer(tuesday, "GLUCOSE", "{\"number\": 5.4}", 200);
        answer(tuesday, "MED_REC", "{\"yes\": true}", 400);
        answer(tuesday, "MED_REC", "{\"date\": \"2026-09-01\"}", 200);
        answer(tuesday, "ESCORT", "{\"yes\": false}", 200);
        JsonPath answered = sheet(tuesday);
        assertThat(answered.getString(ChecklistApi.item("GLUCOSE") + ".state")).isEqualTo("PASS");
        assertThat(answered.getString(ChecklistApi.item("MED_REC") + ".reasons[0].detail"))
                .isEqualTo("Reviewed more than 30 days ago.");
        assertThat(answered.getString(ChecklistApi.item("ESCORT") + ".state")).isEqualTo("STOP");
        answer(monday, "ESCORT", "{\"yes\": true}", 404);
    }

    @Test
    void a_checklist_that_was_opened_keeps_its_version_when_another_one_becomes_valid() {
        String visit = visit(TOMORROW, 0);
        answer(visit, "CONSENT", "{\"date\": \"2026-10-01\"}", 200);
        int before = template(visit);

        CentreChecklist.begun(centre).with(CentreChecklist.ESCORT).kept().published(TODAY);

        assertThat(template(visit)).isEqualTo(before);
        assertThat(sheet(visit).getList("items")).hasSize(36);
    }

    @Test
    void a_version_for_a_product_and_an_exposure_is_chosen_for_such_visits_only() {
        String site = "{\"siteId\": \"" + centre.site() + "\"";
        int general = CentreChecklist.begun(centre).published(TODAY);
        int narrow = CentreChecklist.begun(
                        centre,
                        "{\"scope\": " + site + ", \"productIds\": [\"privigen\"], \"exposures\": [\"FIRST\"]}}")
                .published(TODAY);
        int risky = CentreChecklist.begun(centre, "{\"scope\": " + site + ", \"risks\": [\"RENAL_RISK\"]}}")
                .published(TODAY);

        assertThat(chosen("")).isEqualTo(general);
        assertThat(chosen("?productId=privigen&exposure=FIRST&risk=RENAL_RISK")).isEqualTo(narrow);
        assertThat(chosen("?productId=privigen&exposure=ESTABLISHED&risk=DIABETES&risk=RENAL_RISK"))
                .isEqualTo(risky);
        assertThat(chosen("?productId=octagam-10&exposure=FIRST")).isEqualTo(general);
        assertThat(chosen("?date=2026-11-22")).isEqualTo(1);
        assertThat(template(visit(TODAY, 0))).isEqualTo(narrow);
    }

    @Test
    void a_draft_keeps_its_faults_and_is_not_published_with_them() {
        CentreChecklist draft = CentreChecklist.begun(centre).with(CentreChecklist.ESCORT);
        ObjectNode escort = draft.item("ESCORT");
        ObjectNode rule = (ObjectNode) escort.path("definition").path("rules").path(0);
        rule.put("when", "answer.yes == 1");
        escort.withArray("sources").add("R99");
        draft.threshold("BP", 0, 95, "SITE_DEFAULT");
        String place = "items[36].definition.rules[0].when";

        draft.put()
                .statusCode(200)
                .body("faults.field", hasItem(place))
                .body("faults.field", hasItem("items[36].sources"))
                .body("faults.field", hasItem(endsWith(".definition.thresholds[0].status")))
                .body("faults.find { it.field == '" + place + "' }.rule", containsString("no matching overload"));

        draft.publish("pharmacist", TOMORROW)
                .statusCode(422)
                .body("type", containsString("checklist-template-refused"))
                .body("errors.field", hasItem(place));
        rule.put("when", "!answer.yes");
        escort.withArray("sources").removeAll();
        draft.threshold("BP", 0, 95, "SITE_SET").put().statusCode(200).body("faults", empty());
    }

    @Test
    void expressions_that_want_too_much_are_faults_and_nothing_worse() {
        CentreChecklist draft = CentreChecklist.begun(centre).with(CentreChecklist.ESCORT);
        ObjectNode rule = (ObjectNode)
                draft.item("ESCORT").path("definition").path("rules").path(0);
        for (String when : List.of(
                "(".repeat(400) + "true" + ")".repeat(400),
                "!".repeat(999) + "x",
                "[".repeat(500),
                "answer.yes && ".repeat(70) + "x",
                "x".repeat(1000),
                "")) {
            rule.put("when", when);

            draft.put().statusCode(200).body("faults.field", contains("items[36].definition.rules[0].when"));
        }
        rule.put("when", "x".repeat(1001));
        draft.put().statusCode(400).body("errors[0].field", containsString("items[36].definition.rules[0].when"));
    }

    @Test
    void a_draft_that_cannot_be_read_is_refused_with_the_field_and_nothing_changes() {
        CentreChecklist draft = CentreChecklist.begun(centre).with(CentreChecklist.GLUCOSE);
        String tag = draft.tag();
        ObjectNode range = (ObjectNode) draft.item("GLUCOSE").path("definition").path("range");

        range.put("minimum", 31);
        draft.put().statusCode(400).body("errors[0].field", equalTo("items[36].definition.range.maximum"));
        range.put("minimum", 2).put("maximum", 123456789);
        draft.put().statusCode(400).body("errors[0].field", containsString("items[36].definition.range.maximum"));
        range.put("maximum", 30);
        draft.item("GLUCOSE").put("code", "glucose");
        draft.put().statusCode(400).body("errors[0].field", containsString("items[36].code"));
        draft.item("glucose").put("code", "GLUCOSE");
        ((ObjectNode) draft.content().path("scope")).withArray("productIds").add("no-such-product");
        draft.put().statusCode(400).body("errors[0].field", equalTo("scope.productIds[0]"));

        centre.admin().get(draft.address("")).then().header("ETag", tag).body("content.items", hasSize(36));
    }

    @Test
    void whoever_edited_it_last_does_not_publish_it_and_an_admin_never_does() {
        CentreChecklist draft = CentreChecklist.begun(centre);

        draft.publish("admin", TOMORROW).statusCode(403);
        centre.pharmacist()
                .header("If-Match", draft.tag())
                .body(draft.content().toString())
                .put(draft.address(""))
                .then()
                .statusCode(200);
        centre.pharmacist()
                .header("If-Match", "\"1\"")
                .body("{\"validFrom\": \"" + TOMORROW + "\"}")
                .post(draft.address("/publication"))
                .then()
                .statusCode(422)
                .body("reasons.code", contains("template-same-person"));
    }

    @Test
    void a_day_before_today_at_the_site_or_years_ahead_is_refused() {
        CentreChecklist draft = CentreChecklist.begun(centre);

        draft.publish("pharmacist", "2026-11-22").statusCode(400).body("errors[0].field", equalTo("validFrom"));
        draft.publish("pharmacist", "2028-11-24").statusCode(400).body("errors[0].field", equalTo("validFrom"));
        draft.publish("prescriber", TODAY).statusCode(201).body("validFrom", equalTo(TODAY));
        centre.admin().get(draft.address("")).then().statusCode(404);
    }

    @Test
    void a_draft_that_was_held_against_another_version_must_be_looked_at_again() {
        CentreChecklist early =
                CentreChecklist.begun(centre).with(CentreChecklist.ESCORT).kept();
        CentreChecklist late =
                CentreChecklist.begun(centre).with(CentreChecklist.MED_REC).kept();
        int first = early.published(TOMORROW);

        late.publish("pharmacist", TOMORROW).statusCode(409).body("type", containsString("checklist-template-changed"));
        centre.admin().get(late.address("")).then().body("stale", equalTo(true));
        late.put().statusCode(200).body("stale", equalTo(false)).body("heldAgainst", equalTo(first));
        assertThat(late.diff("").getList("removed.code")).containsExactly("ESCORT");
        assertThat(late.diff("?against=1").getList("removed")).isEmpty();
        late.publish("pharmacist", TODAY).statusCode(422).body("reasons.code", contains("template-before-the-last"));
        late.publish("pharmacist", TOMORROW).statusCode(201);
    }

    @Test
    void items_that_move_are_told_and_the_order_is_kept() {
        CentreChecklist draft = CentreChecklist.begun(centre);
        ArrayNode items = draft.items();
        items.insert(0, items.remove(items.size() - 1));
        String moved = items.path(0).path("code").asText();

        draft.kept();
        assertThat(draft.diff("").getList("moved")).containsExactly(moved);
        assertThat(draft.diff("").getList("changed")).isEmpty();
        int version = draft.published(TODAY);

        centre.nurse()
                .get("/api/v1/checklist-templates/" + version)
                .then()
                .statusCode(200)
                .body("items[0].code", equalTo(moved))
                .body("items", hasSize(36));
    }

    @Test
    void a_version_that_is_still_to_come_is_withdrawn_and_one_that_is_valid_is_replaced() {
        int valid = CentreChecklist.begun(centre)
                .with(CentreChecklist.ESCORT)
                .kept()
                .published(TODAY);
        int coming = CentreChecklist.begun(centre)
                .with(CentreChecklist.MED_REC)
                .kept()
                .published(TOMORROW);

        withdraw(coming).statusCode(200).body("withdrawalReason", equalTo("Not agreed."));
        withdraw(coming).statusCode(409).body("type", containsString("checklist-template-withdrawn"));
        withdraw(valid).statusCode(409).body("type", containsString("checklist-template-valid"));
        withdraw(1).statusCode(409).body("type", containsString("checklist-template-valid"));
        assertThat(chosen("?date=" + TOMORROW)).isEqualTo(valid);
        String body = "{\"basedOn\": 1, \"scope\": {\"siteId\": \"" + centre.site() + "\"}}";
        int again = CentreChecklist.begun(centre, body).published(TODAY);

        assertThat(chosen("")).isEqualTo(again);
        Centre elsewhere = Centre.open(1, 1);
        elsewhere
                .pharmacist()
                .body("{\"reason\": \"x\"}")
                .post("/api/v1/checklist-templates/" + coming + "/withdrawal")
                .then()
                .statusCode(404);
    }

    @Test
    void thresholds_are_the_services_proposals_until_the_centre_sets_its_own() {
        CentreChecklist.begun(centre)
                .threshold("BP", 0, 95, "SITE_SET")
                .threshold("TEMP", 0, 38, "SITE_SET")
                .kept()
                .published(TOMORROW);

        thresholds("").body(low("status"), equalTo("SITE_DEFAULT")).body(low("value"), equalTo(90));
        thresholds("?date=" + TOMORROW)
                .body(low("status"), equalTo("SITE_SET"))
                .body(low("value"), equalTo(95))
                .body("thresholds.find { it.item == 'TEMP' }.status", equalTo("SITE_SET"))
                .body("thresholds.find { it.item == 'HR' }.status", equalTo("SITE_DEFAULT"))
                .body("thresholds.find { it.item == 'CONSENT' }.status", equalTo("SOURCED"));
    }

    @Test
    void two_publications_at_once_get_two_versions() throws Exception {
        String begin = "{\"scope\": {\"siteId\": \"%s\", \"productIds\": [\"%s\"]}}";
        CentreChecklist one = CentreChecklist.begun(centre, begin.formatted(centre.site(), "privigen"));
        CentreChecklist other = CentreChecklist.begun(centre, begin.formatted(centre.site(), "octagam-10"));

        List<Integer> versions = AtOnce.of(
                publishes(one.publishing("pharmacist", TODAY), one, "version"),
                publishes(other.publishing("pharmacist", TODAY), other, "version"));

        assertThat(versions).doesNotHaveDuplicates().hasSize(2).doesNotContainNull();
    }

    @Test
    void one_draft_published_twice_at_once_is_one_version() throws Exception {
        CentreChecklist draft = CentreChecklist.begun(centre);

        List<Integer> statuses = AtOnce.of(
                publishes(draft.publishing("pharmacist", TODAY), draft, null),
                publishes(draft.publishing("prescriber", TODAY), draft, null));

        assertThat(statuses).containsExactlyInAnyOrder(201, 404);
    }

    @Test
    void drafts_are_listed_to_those_of_their_site_and_thrown_away() {
        CentreChecklist draft = CentreChecklist.begun(centre);
        String id = draft.address("").substring(CentreChecklist.DRAFTS.length() + 1);
        Centre elsewhere = Centre.open(1, 1);

        centre.admin().get(CentreChecklist.DRAFTS + "?limit=200").then().body("items.id", hasItem(id));
        elsewhere.admin().get(CentreChecklist.DRAFTS + "?limit=200").then().body("items.id", not(hasItem(id)));
        elsewhere.admin().get(draft.address("")).then().statusCode(404);
        elsewhere
                .admin()
                .body("{\"scope\": {\"siteId\": \"" + centre.site() + "\"}}")
                .post(CentreChecklist.DRAFTS)
                .then()
                .statusCode(404);
        centre.admin()
                .header("If-Match", "\"9\"")
                .delete(draft.address(""))
                .then()
                .statusCode(412);
        centre.admin()
                .header("If-Match", draft.tag())
                .delete(draft.address(""))
                .then()
                .statusCode(204);
        centre.admin().get(draft.address("")).then().statusCode(404);
    }

    @Test
    void the_reference_is_listed_as_of_the_service_and_read_whole() {
        centre.nurse()
                .get("/api/v1/checklist-templates?limit=1")
                .then()
                .statusCode(200)
                .body("items[0].version", equalTo(1))
                .body("items[0].validFrom", nullValue())
                .body("items[0].scope.siteId", nullValue());
        centre.nurse().get("/api/v1/checklist-templates/1").then().body("items", hasSize(36));
        centre.nurse().get("/api/v1/checklist-templates/999999").then().statusCode(404);
        centre.nurse()
                .get("/api/v1/checklist-templates?cursor=" + "AZqwv3YAcACAAAAAAAAAAQ")
                .then()
                .statusCode(400);
    }

    @Test
    void the_language_is_told_to_whoever_writes_rules() {
        centre.admin()
                .get("/api/v1/checklist-language")
                .then()
                .statusCode(200)
                .body("variables.find { it.name == 'visit.on' }.type", equalTo("date"))
                .body("words.find { it.name == 'Known' }.words", contains("YES", "NO", "UNKNOWN"))
                .body("forms.find { it.form == 'NUMBER' }.fields.name", contains("number"))
                .body("functions.meaning", not(hasItem(nullValue())));
        centre.nurse().get("/api/v1/checklist-language").then().statusCode(403);
    }

    private static Callable<Integer> publishes(RequestSpecification request, CentreChecklist draft, String field) {
        return () -> {
            Response answer = request.post(draft.address("/publication"));
            return field == null ? Integer.valueOf(answer.statusCode()) : answer.<Integer>path(field);
        };
    }

    private ValidatableResponse withdraw(int version) {
        return centre.prescriber()
                .body("{\"reason\": \"Not agreed.\"}")
                .post("/api/v1/checklist-templates/" + version + "/withdrawal")
                .then();
    }

    private ValidatableResponse thresholds(String query) {
        return centre.nurse()
                .get(centre.path("/checklist-thresholds" + query))
                .then()
                .statusCode(200);
    }

    private static String low(String field) {
        return "thresholds.find { it.item == 'BP' && it.name == 'systolicLow' }." + field;
    }

    private int chosen(String query) {
        return centre.nurse()
                .get(centre.path("/checklist-template" + query))
                .then()
                .statusCode(200)
                .extract()
                .path("version");
    }

    private int template(String visit) {
        return sheet(visit).getInt("templateVersion");
    }

    private JsonPath sheet(String visit) {
        return centre.nurse()
                .get("/api/v1/visits/" + visit + "/checklist")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void answer(String visit, String item, String body, int status) {
        centre.nurse()
                .body(body)
                .put("/api/v1/visits/" + visit + "/checklist/items/" + item)
                .then()
                .statusCode(status);
    }

    /** Of a new patient who never had immunoglobulin, at 10 in New York. */
    private String visit(String date, int chair) {
        String order = centre.prescriber()
                .body("""
                        {"patientId": "%s", "indication": "CIDP", "productId": "privigen", "brandPolicy": "LOCKED",
                         "single": {"gramsPerKg": 1, "days": 1}, "startOn": "%s"}""".formatted(centre.patient(), date))
                .post("/api/v1/orders")
                .path("id");
        JsonPath course = centre.plan(order);
        return centre.scheduler()
                .body("""
                        {"visits": [{"dayId": "%s", "chairId": "%s", "startsAt": "%sT15:00:00Z"}]}""".formatted(
                                course.getString("cycles[0].days[0].id"),
                                centre.chairIds().get(chair),
                                date))
                .post("/api/v1/courses/" + course.getString("id") + "/visits")
                .then()
                .statusCode(201)
                .extract()
                .path("[0].id");
    }
}
