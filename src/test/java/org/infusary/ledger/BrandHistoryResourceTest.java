package org.infusary.ledger;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.infusary.kernel.InfusionId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.ProductId;
import org.infusary.ledger.rules.Symptom;
import org.infusary.patient.TestPatient;
import org.infusary.security.Roles;
import org.infusary.site.TestSite;
import org.infusary.testing.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class BrandHistoryResourceTest {
    private static final LocalDate MON_23_NOV = LocalDate.of(2026, 11, 23);

    private static TestSite site;
    private static String nurse;

    @Inject
    BrandLedger ledger;

    private PatientId patient;
    private TestVials vials;

    @BeforeEach
    void aPatient() {
        if (site == null) {
            site = TestSite.in("Europe/Berlin");
            nurse = Staff.of(Roles.NURSE).at(site.id()).token();
        }
        patient = TestPatient.at(site.id()).register();
        vials = new TestVials(patient, site.id(), new InfusionId(UUID.randomUUID()), MON_23_NOV);
    }

    @Test
    void the_history_shows_vials_of_an_infusion_by_lot() {
        site.asked(() -> ledger.record(vials.vial("A1")));
        site.asked(() -> ledger.record(vials.vial("A1")));
        site.asked(() -> ledger.record(vials.vial("privigen", "A2", "10")));

        read("").statusCode(200)
                .body("exposure", nullValue())
                .body("items", hasSize(1))
                .body("items[0].givenOn", equalTo("2026-11-23"))
                .body("items[0].productId", equalTo("privigen"))
                .body("items[0].source", equalTo("GIVEN_HERE"))
                .body("items[0].infusionId", equalTo(vials.infusion().toString()))
                .body("items[0].grams", equalTo(50))
                .body("items[0].lots.lot", contains("A1", "A2"))
                .body("items[0].lots.vials", contains(2, 1))
                .body("items[0].lots.grams", contains(40, 10))
                .body("items[0].lots.expiry", contains("2028-03-31", "2028-03-31"))
                .body("next", nullValue());
    }

    @Test
    void what_was_given_elsewhere_is_reported_and_counts() {
        report("privigen", "2026-10-26", 40)
                .statusCode(201)
                .body("source", equalTo("REPORTED"))
                .body("grams", equalTo(40))
                .body("lot", nullValue());

        read("?productId=privigen&on=2026-11-23")
                .body("exposure", equalTo("ESTABLISHED"))
                .body("items[0].lots[0].vials", nullValue());
        read("?productId=panzyga&on=2026-11-23").body("exposure", equalTo("SWITCH"));
        read("?productId=privigen&on=2026-12-22").body("exposure", equalTo("LAPSED"));
    }

    @Test
    void an_exposure_is_asked_for_with_product_and_day() {
        read("?productId=privigen").statusCode(400).body("errors.field", contains("on"));
        read("?on=2026-11-23").statusCode(400).body("errors.field", contains("productId"));
        read("?productId=Privigen!&on=2026-11-23").statusCode(400).body("errors.field", contains("productId"));
    }

    @ParameterizedTest
    @CsvSource({
        "privigen, 2026-11-24, 40, givenOn",
        "privigen, 1968-03-13, 40, givenOn",
        "no-such-product, 2026-10-26, 40, productId",
        "privigen, 2026-10-26, 0, grams",
        "privigen, 2026-10-26, 1001, grams"
    })
    void a_report_out_of_range_names_its_field(String product, String on, int grams, String field) {
        report(product, on, grams).statusCode(400).body("errors.field", contains(field));

        read("").body("items", empty());
    }

    @Test
    void a_lot_is_printable() {
        as(nurse)
                .body(Map.of("productId", "privigen", "givenOn", "2026-10-26", "lot", " "))
                .post(history())
                .then()
                .statusCode(400)
                .body("errors.field", contains("lot"));
    }

    @Test
    void a_product_without_known_vials_may_be_reported() {
        report("qivigy", "2026-10-26", 40).statusCode(201);
    }

    @Test
    void an_entry_is_voided_once() {
        String entry =
                report("panzyga", "2026-10-26", 40).statusCode(201).extract().path("id");

        voiding(patient, entry, "Belongs to another patient").statusCode(204);

        read("?productId=panzyga&on=2026-11-23").body("items", empty()).body("exposure", equalTo("FIRST"));
        voiding(patient, entry, "again").statusCode(409).body("type", endsWith("/already-voided"));
    }

    @Test
    void voiding_needs_a_reason_and_the_right_patient() {
        String entry =
                report("panzyga", "2026-10-26", 40).statusCode(201).extract().path("id");

        voiding(patient, entry, " ").statusCode(400).body("errors.field", contains("reason"));
        voiding(TestPatient.at(site.id()).register(), entry, "mistake").statusCode(404);
        voiding(patient, UUID.randomUUID().toString(), "mistake").statusCode(404);

        read("").body("items", hasSize(1));
    }

    @Test
    void who_may_not_write_is_told_so_and_who_may_not_see_sees_nothing() {
        String scheduler = Staff.of(Roles.SCHEDULER).at(site.id()).token();
        String stranger =
                Staff.of(Roles.NURSE).at(TestSite.in("Europe/Berlin").id()).token();
        Map<String, Object> body = Map.of("productId", "privigen", "givenOn", "2026-10-26");

        as(scheduler).get(history()).then().statusCode(200);
        as(scheduler).body(body).post(history()).then().statusCode(403);
        as(stranger).get(history()).then().statusCode(404);
        as(stranger).body(body).post(history()).then().statusCode(404);
        as(stranger).get("/api/v1/patients/" + patient + "/reactions").then().statusCode(404);
        read("").body("items", empty());
    }

    @Test
    void the_recipients_of_a_lot_are_those_of_the_callers_sites() {
        String lot = "P1-" + UUID.randomUUID();
        TestSite other = TestSite.in("Europe/Berlin");
        PatientId stranger = TestPatient.at(other.id()).register();
        TestVials theirs = new TestVials(stranger, other.id(), new InfusionId(UUID.randomUUID()), MON_23_NOV);
        other.asked(() -> ledger.record(theirs.vial(lot)));
        UUID first = site.asked(() -> ledger.record(vials.vial(lot)));
        UUID second = site.asked(() -> ledger.record(vials.vial(lot.toUpperCase(Locale.ROOT))));
        UUID voided = site.asked(() -> ledger.record(vials.vial(lot)));
        voiding(patient, voided.toString(), "mistake").statusCode(204);

        String next = as(nurse)
                .get("/api/v1/lots/" + lot + "/recipients?limit=1")
                .then()
                .statusCode(200)
                .body("items.id", contains(first.toString()))
                .body("items.patientId", contains(patient.toString()))
                .body("items.infusionId", contains(vials.infusion().toString()))
                .body("items.givenOn", contains("2026-11-23"))
                .body("items.grams", contains(20))
                .extract()
                .path("next");
        as(nurse)
                .get("/api/v1/lots/" + lot.toLowerCase(Locale.ROOT) + "/recipients?limit=1&cursor=" + next)
                .then()
                .body("items.id", contains(second.toString()))
                .body("next", nullValue());
    }

    @Test
    void prescribers_do_not_search_lots() {
        String prescriber = Staff.of(Roles.PRESCRIBER).at(site.id()).token();

        as(prescriber).get("/api/v1/lots/A1/recipients").then().statusCode(403);
    }

    @Test
    void reactions_are_listed_page_by_page_the_latest_first() {
        react("2026-11-20T10:00:00Z", 1);
        react("2026-11-21T10:00:00Z", 3);

        String address = "/api/v1/patients/" + patient + "/reactions?limit=1";
        String next = as(nurse)
                .get(address)
                .then()
                .statusCode(200)
                .body("items.grade", contains(3))
                .body("items[0].symptoms", contains("FEVER", "CHILLS"))
                .body("items[0].productId", equalTo("privigen"))
                .body("items[0].infusionId", equalTo(vials.infusion().toString()))
                .body("items[0].onsetAt", equalTo("2026-11-21T10:00:00Z"))
                .extract()
                .path("next");
        as(nurse)
                .get(address + "&cursor=" + next)
                .then()
                .body("items.grade", contains(1))
                .body("next", nullValue());
    }

    private void react(String onsetAt, int grade) {
        ReactionNoted noted = new ReactionNoted(
                patient,
                vials.infusion(),
                new ProductId("privigen"),
                grade,
                new TreeSet<>(List.of(Symptom.CHILLS, Symptom.FEVER)),
                Instant.parse(onsetAt),
                null);
        site.asked(() -> ledger.recordReaction(noted));
    }

    private ValidatableResponse read(String query) {
        return as(nurse).get(history() + query).then();
    }

    private ValidatableResponse report(String product, String on, int grams) {
        return as(nurse)
                .body(Map.of("productId", product, "givenOn", on, "grams", grams))
                .post(history())
                .then();
    }

    private static ValidatableResponse voiding(PatientId patient, String entry, String reason) {
        return as(nurse)
                .body(Map.of("reason", reason))
                .post("/api/v1/patients/" + patient + "/brand-history/" + entry + "/void")
                .then();
    }

    private String history() {
        return "/api/v1/patients/" + patient + "/brand-history";
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }
}
