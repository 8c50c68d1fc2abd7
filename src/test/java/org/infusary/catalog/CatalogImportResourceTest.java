package org.infusary.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.infusary.catalog.rules.Ndc;
import org.infusary.kernel.Grams;
import org.infusary.kernel.ProductId;
import org.infusary.security.Roles;
import org.infusary.testing.AtOnce;
import org.infusary.testing.Centre;
import org.infusary.testing.Staff;
import org.infusary.testing.TestClock;
import org.infusary.web.EntityTag;
import org.infusary.web.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** From the built-in reference to the catalogue that two pharmacists want. */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CatalogImportResourceTest {
    private static final LocalDate MON_23_NOV = LocalDate.of(2026, 11, 23);

    @Inject
    ReferenceLoader loader;

    @Inject
    BrandCatalog catalog;

    @AfterEach
    void back_to_monday() {
        TestClock.reset();
    }

    @Test
    @Order(1)
    void a_newer_built_in_reference_is_a_version_of_its_own_while_no_import_was_approved() {
        ObjectNode product = Documents.invented();
        ProductId id = new ProductId(product.path("id").asText());
        int first = Documents.lastVersion();

        assertThat(load(product)).isEqualTo(1);
        catalog.validBetween(id, new EntityTag(catalog.card(id).version()), MON_23_NOV, null);
        product.put("brand", "Renamed");
        assertThat(load(product)).isEqualTo(1);
        assertThat(load(product)).isZero();

        assertThat(catalog.product(id).orElseThrow().brand()).isEqualTo("Renamed");
        assertThat(catalog.product(id).orElseThrow().validFrom()).isEqualTo(MON_23_NOV);
        assertThat(catalog.card(first + 1, id).label().brand()).isEqualTo("Testagam");
        assertThat(catalog.knows(new ProductId("privigen"))).isTrue();
        assertThat(Documents.versions().<String>getList("items.origin")).containsOnly("BUILT_IN");
        assertThat(Documents.versions().<Object>get("items[0].effectiveFrom")).isNull();
    }

    @Test
    void once_pharmacists_have_approved_an_import_a_newer_jar_leaves_the_catalogue_alone() {
        Documents.published(Documents.of(Documents.invented()));
        int last = Documents.lastVersion();

        assertThat(load(Documents.invented())).isZero();

        assertThat(Documents.lastVersion()).isEqualTo(last);
    }

    @Test
    void an_uploaded_document_is_a_draft_that_tells_what_it_changes_and_changes_nothing() {
        ObjectNode known = Documents.invented();
        ObjectNode leaving = Documents.invented();
        Documents.published(Documents.of(known, leaving));
        ObjectNode coming = Documents.invented();
        ObjectNode document = Documents.of(Documents.slower(known), coming);
        ((ObjectNode) document.at("/sources/P01")).put("edition", "read again");
        int before = Documents.lastVersion();

        JsonPath draft = Documents.upload(document)
                .statusCode(201)
                .header("Location", notNullValue())
                .header("ETag", "\"0\"")
                .body("status", equalTo("DRAFT"))
                .body("stale", equalTo(false))
                .body("baseVersion", equalTo(before))
                .body("added.productId", contains(id(coming)))
                .body("withdrawn.productId", contains(id(leaving)))
                .body("changed.productId", contains(id(known)))
                .body("changed[0].changes.path", hasItem("/rates/ITP/maximum"))
                .body("changed[0].changes.find { it.path == '/rates/ITP/canonical/maximum' }.before", equalTo(7200))
                .body("changed[0].changes.find { it.path == '/rates/ITP/canonical/maximum' }.after", equalTo(4800))
                .body("sources.path", contains("/P01"))
                .body("sources[0].after.edition", equalTo("read again"))
                .extract()
                .jsonPath();

        assertThat(Documents.lastVersion()).isEqualTo(before);
        read("/catalog-imports/" + draft.getString("id")).body("changed.productId", contains(id(known)));
        read("/products/" + id(coming), 404);
    }

    @Test
    void a_document_that_breaks_rules_is_refused_as_a_whole_with_each_place_and_nothing_is_kept() {
        ObjectNode product = Documents.invented();
        ObjectNode row = (ObjectNode) product.path("rates").get(0);
        row.put("maximum", 12.0001);
        row.putArray("src").add("P999");
        product.putArray("mgPerMl").add("hundred");
        ObjectNode other = Documents.invented();
        ((ObjectNode) other.path("rates").get(0))
                .put("initial", 3)
                .putArray("src")
                .add("P999");
        int drafts = drafts();

        Documents.upload(Documents.of(product, other))
                .statusCode(422)
                .body("type", containsString("reference-document-refused"))
                .body("errors.field", contains("/products/19/mgPerMl/0"));
        Documents.upload(Documents.of(other))
                .statusCode(422)
                .body("errors.field", contains("/products/19/rates/0/src/0", "/products/19/rates/0/canonical/initial"))
                .body("errors[0].rule", containsString("named in sources"));

        assertThat(drafts()).isEqualTo(drafts);
    }

    @Test
    void what_says_nothing_new_and_what_is_no_document_is_refused() {
        ObjectNode document = Documents.of(Documents.invented());
        Documents.published(document);

        Documents.upload(document).statusCode(422).body("reasons[0].code", equalTo("import-changes-nothing"));
        Documents.upload(JsonNodeFactory.instance.arrayNode())
                .statusCode(422)
                .body("errors[0].rule", equalTo("must be an object"));
        Documents.pharmacist()
                .asks()
                .body("{\"schemaVersion\"")
                .post("/api/v1/catalog-imports")
                .then()
                .statusCode(400);
    }

    @Test
    void another_pharmacist_approves_and_whoever_uploaded_does_not() {
        Staff uploader = Documents.pharmacist();
        String id = Documents.upload(uploader, Documents.of(Documents.invented()))
                .statusCode(201)
                .extract()
                .path("id");
        LocalDate day = Documents.free();

        Documents.approve(uploader, id, day, "America/New_York")
                .statusCode(422)
                .body("reasons[0].code", equalTo("import-same-person"));
        read("/catalog-imports/" + id).body("status", equalTo("DRAFT"));
        Documents.approve(id, day)
                .statusCode(200)
                .body("status", equalTo("APPROVED"))
                .body("decidedBy", notNullValue());
        Documents.approve(id, day).statusCode(412);
    }

    @Test
    void a_new_version_is_the_catalogue_from_its_date_on_and_the_old_one_stays_readable() {
        ObjectNode product = Documents.invented();
        ObjectNode leaving = Documents.invented();
        LocalDate first = Documents.published(Documents.of(product, leaving));
        int old = Documents.lastVersion();
        LocalDate second = Documents.published(Documents.of(Documents.slower(product)));
        String path = "/products/" + id(product);

        Documents.clockAt(second, -1);
        read(path).body("rates[0].canonical.maximum", equalTo(7200)).body("catalogVersion", equalTo(old));
        read("/products/" + id(leaving)).body("withdrawnFrom", nullValue());
        read("/catalog-versions/" + old).body("inForce", equalTo(true));

        Documents.clockAt(second, 0);
        read(path).body("rates[0].canonical.maximum", equalTo(4800)).body("catalogVersion", equalTo(old + 1));
        read("/products/" + id(leaving)).body("withdrawnFrom", equalTo(second.toString()));
        read("/catalog-versions/" + (old + 1))
                .body("inForce", equalTo(true))
                .body("effectiveFrom", equalTo(second.toString()))
                .body("origin", equalTo("IMPORT"));

        read(path + "?asOf=" + first).body("rates[0].canonical.maximum", equalTo(7200));
        read(path + "?asOf=" + second).body("rates[0].canonical.maximum", equalTo(4800));
        read(path + "?asOf=" + first.minusDays(1), 404);
        read("/catalog-versions/" + old + path).body("rates[0].canonical.maximum", equalTo(7200));
        read("/catalog-versions/1" + path, 404);
        read("/catalog-versions/" + old + "/products?limit=200")
                .body("items.id", hasItem(id(leaving)))
                .body("items.catalogVersion", everyItem(equalTo(old)));
        read("/products?limit=200&asOf=" + first.minusDays(1)).body("items.id", not(hasItem(id(product))));
        read("/catalog-versions/4711/products", 404);
    }

    @Test
    void what_was_ordered_and_planned_keeps_its_numbers_and_what_is_planned_anew_takes_the_new_ones() {
        ObjectNode product = Documents.invented();
        Documents.clockAt(Documents.published(Documents.of(product)), 8 * 3600);
        Centre centre = Centre.open(1, 2);
        LocalDate second = Documents.published(Documents.of(Documents.slower(product)));
        LocalDate start = second.plusDays(14);
        String order =
                order(centre, id(product), start).statusCode(201).extract().path("id");
        String course = centre.plan(order).getString("id");
        String orderBefore = centre.nurse().get("/api/v1/orders/" + order).asString();
        String courseBefore = centre.nurse().get("/api/v1/courses/" + course).asString();
        String minutesBefore = minutes(centre, id(product));

        Documents.clockAt(second, 8 * 3600);
        String other =
                order(centre, id(product), start).statusCode(201).extract().path("id");

        assertThat(centre.nurse().get("/api/v1/orders/" + order).asString()).isEqualTo(orderBefore);
        assertThat(centre.nurse().get("/api/v1/courses/" + course).asString()).isEqualTo(courseBefore);
        assertThat(minutes(centre, id(product))).isNotEqualTo(minutesBefore);
        assertThat(centre.plan(other).getString("cycles[0].days[0].infusionMinutesExact"))
                .isNotEqualTo(new JsonPath(courseBefore).getString("cycles[0].days[0].infusionMinutesExact"));
    }

    @Test
    void a_withdrawn_product_is_no_longer_ordered_and_what_was_planned_stays() {
        ObjectNode product = Documents.invented();
        LocalDate first = Documents.published(Documents.of(product));
        Documents.clockAt(first, 8 * 3600);
        Centre centre = Centre.open(1, 2);
        String order = order(centre, id(product), first.plusDays(14))
                .statusCode(201)
                .extract()
                .path("id");
        String course = centre.plan(order).getString("id");
        LocalDate second = Documents.published(Documents.of());

        Documents.clockAt(second, 8 * 3600);

        order(centre, id(product), second.plusDays(14))
                .statusCode(422)
                .body("reasons.code", hasItem("product-not-valid"));
        centre.nurse().get("/api/v1/courses/" + course).then().statusCode(200);
        read("/products/" + id(product)).body("withdrawnFrom", equalTo(second.toString()));
        assertThat(minutes(centre, id(product))).isNotBlank();

        LocalDate third = Documents.published(Documents.of(product));
        Documents.clockAt(third, 8 * 3600);
        read("/products/" + id(product)).body("withdrawnFrom", nullValue());
    }

    @Test
    void a_draft_held_against_an_older_version_is_stale_and_changes_nothing() {
        ObjectNode product = Documents.invented();
        String early = Documents.uploaded(Documents.of(product));
        Documents.published(Documents.of(Documents.invented()));
        int last = Documents.lastVersion();

        read("/catalog-imports/" + early).body("stale", equalTo(true));
        Documents.approve(early, Documents.free()).statusCode(409).body("type", containsString("catalogue-changed"));

        assertThat(Documents.lastVersion()).isEqualTo(last);
        read("/catalog-imports/" + early).body("status", equalTo("DRAFT"));
        reject(early, "Upload it again.").statusCode(200).body("status", equalTo("REJECTED"));
    }

    @Test
    void of_two_who_approve_at_once_one_publishes() throws Exception {
        LocalDate day = Documents.free();
        List<String> drafts = List.of(
                Documents.uploaded(Documents.of(Documents.invented())),
                Documents.uploaded(Documents.of(Documents.invented())));
        List<Staff> pharmacists = List.of(Documents.pharmacist(), Documents.pharmacist());
        int before = Documents.lastVersion();

        List<Integer> answers = AtOnce.of(
                () -> Documents.approve(pharmacists.get(0), drafts.get(0), day, "UTC")
                        .extract()
                        .statusCode(),
                () -> Documents.approve(pharmacists.get(1), drafts.get(1), day, "UTC")
                        .extract()
                        .statusCode());

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        assertThat(Documents.lastVersion()).isEqualTo(before + 1);
    }

    @Test
    void a_rejection_needs_a_reason_and_is_for_good() {
        String id = Documents.uploaded(Documents.of(Documents.invented()));

        reject(id, " ").statusCode(400).body("errors[0].field", equalTo("reason"));
        reject(id, "Not yet on the market.").statusCode(200).body("reason", equalTo("Not yet on the market."));

        Documents.pharmacist()
                .asks()
                .header("If-Match", "\"1\"")
                .body(Map.of("effectiveFrom", Documents.free().toString(), "zone", "UTC"))
                .post("/api/v1/catalog-imports/" + id + "/approval")
                .then()
                .statusCode(409)
                .body("type", containsString("import-decided"));
        Documents.pharmacist()
                .asks()
                .body(Map.of("reason", "x"))
                .post("/api/v1/catalog-imports/" + id + "/rejection")
                .then()
                .statusCode(428);
    }

    @Test
    void a_date_is_from_today_to_two_years_ahead_in_a_zone_that_exists_and_not_before_the_base() {
        LocalDate last = Documents.published(Documents.of(Documents.invented()));
        String id = Documents.uploaded(Documents.of(Documents.invented()));
        Staff approver = Documents.pharmacist();

        Documents.approve(approver, id, MON_23_NOV.minusDays(1), "America/New_York")
                .statusCode(400)
                .body("errors[0].field", equalTo("effectiveFrom"));
        Documents.approve(approver, id, MON_23_NOV.plusYears(2).plusDays(1), "America/New_York")
                .statusCode(400)
                .body("errors[0].field", equalTo("effectiveFrom"));
        Documents.approve(approver, id, last, "Moon/Crater").statusCode(400).body("errors[0].field", equalTo("zone"));
        Documents.approve(approver, id, last.minusDays(1), "America/New_York")
                .statusCode(422)
                .body("reasons[0].code", equalTo("version-before-its-base"));
        // the midnight of Auckland is before that of New York: the later version still begins no earlier
        Documents.approve(approver, id, last, "Pacific/Auckland").statusCode(200);
        JsonPath versions = Documents.versions();
        assertThat(versions.getString("items[-1].effectiveAt")).isEqualTo(versions.getString("items[-2].effectiveAt"));
    }

    @Test
    void a_version_approved_for_today_is_in_force_at_once() {
        ObjectNode product = Documents.invented();
        LocalDate last = Documents.free().minusDays(1);
        Documents.clockAt(last, 12 * 3600);

        Documents.approve(Documents.uploaded(Documents.of(product)), last).statusCode(200);

        read("/products/" + id(product)).body("catalogVersion", equalTo(Documents.lastVersion()));
    }

    @Test
    void imports_and_versions_are_listed_page_by_page() {
        String id = Documents.uploaded(Documents.of(Documents.invented()));
        reject(id, "Only a test.").statusCode(200);

        JsonPath first = read("/catalog-imports?status=REJECTED&limit=1")
                .body("items", hasSize(1))
                .body("items.status", everyItem(equalTo("REJECTED")))
                .extract()
                .jsonPath();
        assertThat(first.getString("items[0].id")).isNotNull();
        JsonPath versions = read("/catalog-versions?limit=1")
                .body("items.number", contains(1))
                .body("items[0].origin", equalTo("BUILT_IN"))
                .body("next", notNullValue())
                .extract()
                .jsonPath();
        read("/catalog-versions?limit=1&cursor=" + versions.getString("next")).body("items.number", contains(2));
        read("/catalog-imports?cursor=!!", 400);
        read("/catalog-versions?cursor=cHJpdmlnZW4", 400);
        read("/catalog-imports?status=APPROVED&limit=200").body("items.reason", everyItem(nullValue()));
        read("/catalog-imports?limit=200").body("items", not(empty()));
        read("/catalog-imports/" + UUID.randomUUID(), 404);
    }

    @Test
    void ten_digits_of_two_packages_are_refused_and_their_hyphens_tell_them_apart() {
        ObjectNode product = Documents.invented();
        ArrayNode codes = (ArrayNode) product.path("ndc");
        codes.add(code("7777-1234-10", 5));
        codes.add(code("77771-234-10", 10));
        Documents.clockAt(Documents.published(Documents.of(product)), 0);

        Map.of("7777-1234-10", "5", "07777123410", "5", "77771-234-10", "10", "77771023410", "10")
                .forEach((code, grams) -> assertThat(
                                catalog.byCode(code).orElseThrow().grams())
                        .as(code)
                        .isEqualTo(Grams.of(grams)));
        for (String ambiguous : List.of("7777123410", "00377771234102")) {
            assertThat(catchThrowableOfType(Refused.class, () -> catalog.byCode(ambiguous))
                            .reasons())
                    .singleElement()
                    .satisfies(reason -> {
                        assertThat(reason.code()).isEqualTo("ndc-ambiguous");
                        assertThat(reason.detail()).contains("2 packages");
                        assertThat(reason.sources()).containsExactly("R23", "R24");
                    });
        }
    }

    private int load(JsonNode product) {
        ObjectNode file = JsonNodeFactory.instance.objectNode();
        file.putObject("sources");
        file.putArray("products").add(product.deepCopy());
        return loader.load(file, JsonNodeFactory.instance.objectNode());
    }

    private static ObjectNode code(String printed, int grams) {
        Ndc ndc = Ndc.printed(printed).orElseThrow();
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("packageNdc", printed).put("ndc11", ndc.digits11()).put("ndc12", ndc.digits12());
        row.put("gtin14Computed", ndc.gtin14()).put("level", "carton").put("status", "label");
        row.putNull("innerNdc").put("grams", grams).put("volumeMl", 10 * grams);
        return row;
    }

    private static ValidatableResponse order(Centre centre, String product, LocalDate start) {
        return centre.prescriber()
                .body("""
                        {"patientId": "%s", "indication": "ITP", "productId": "%s", "brandPolicy": "LOCKED",
                         "single": {"gramsPerKg": 1, "days": 1}, "startOn": "%s"}""".formatted(centre.patient(), product, start))
                .post("/api/v1/orders")
                .then();
    }

    private static String minutes(Centre centre, String product) {
        return centre.nurse()
                .body("""
                        {"siteId": "%s", "productId": "%s", "indication": "ITP", "weightKg": 70, "grams": 70,
                         "exposure": "ESTABLISHED"}""".formatted(centre.site(), product))
                .post("/api/v1/infusion-times")
                .then()
                .statusCode(200)
                .extract()
                .path("infusionMinutesExact");
    }

    private static ValidatableResponse reject(String id, String reason) {
        return Documents.pharmacist()
                .asks()
                .header("If-Match", "\"0\"")
                .body(Map.of("reason", reason))
                .post("/api/v1/catalog-imports/" + id + "/rejection")
                .then();
    }

    private static int drafts() {
        return read("/catalog-imports?status=DRAFT&limit=200")
                .extract()
                .jsonPath()
                .getList("items")
                .size();
    }

    private static ValidatableResponse read(String path) {
        return read(path, 200);
    }

    private static ValidatableResponse read(String path, int status) {
        return Staff.of(Roles.PHARMACIST)
                .at()
                .asks()
                .get("/api/v1" + path)
                .then()
                .statusCode(status);
    }

    private static String id(JsonNode product) {
        return product.path("id").asText();
    }
}
