package org.infusary.order;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.arc.Arc;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.infusary.kernel.PatientId;
import org.infusary.patient.TestPatient;
import org.infusary.security.Roles;
import org.infusary.site.SiteFacts;
import org.infusary.site.SiteKeeping;
import org.infusary.site.TestSite;
import org.infusary.site.rules.SitePolicy;
import org.infusary.site.rules.WeightPolicy;
import org.infusary.testing.Staff;
import org.infusary.web.EntityTag;
import org.infusary.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** A site of one's own with a prescriber and a nurse who ask over HTTP. Patients are women of 168.5 cm. */
record OrderDesk(TestSite site, String prescriberToken, String nurseToken) {
    static OrderDesk open() {
        TestSite site = TestSite.in("Europe/Berlin");
        return new OrderDesk(
                site,
                Staff.of(Roles.PRESCRIBER).at(site.id()).token(),
                Staff.of(Roles.NURSE).at(site.id()).token());
    }

    /** From now on the site doses on the adjusted weight above a body mass index of 30. */
    OrderDesk adjustingWeights() {
        SiteKeeping keeping = Arc.container().instance(SiteKeeping.class).get();
        site.asked(() -> {
            SiteFacts facts = keeping.sites(new PageRequest(null, 1)).items().get(0);
            return keeping.follow(facts.id(), new EntityTag(facts.version()), adjusting(facts.policy()));
        });
        return this;
    }

    /** Someone of 70 kg, weighed three days ago. */
    PatientId patient() {
        return weighing("70", LocalDate.of(2026, 11, 20));
    }

    PatientId weighing(String kilograms, LocalDate measuredOn) {
        return TestPatient.at(site.id()).weighing(kilograms, measuredOn).register();
    }

    PatientId neverWeighed() {
        return TestPatient.at(site.id()).register();
    }

    /** An order body: 2 g/kg over 5 days, then 1 g/kg over 2 days every 4 weeks. */
    static Map<String, Object> cidp(PatientId patient) {
        Map<String, Object> order = header(patient);
        order.put("induction", Map.of("gramsPerKg", 2, "days", 5));
        order.put("maintenance", maintenance(2, 4, "WEEKS"));
        return order;
    }

    static Map<String, Object> single(PatientId patient, Map<String, Object> dose) {
        Map<String, Object> order = header(patient);
        order.put("single", dose);
        return order;
    }

    /** 1 g/kg. */
    static Map<String, Object> maintenance(int days, int every, String unit) {
        return Map.of("gramsPerKg", 1, "days", days, "interval", Map.of("every", every, "unit", unit));
    }

    ValidatableResponse place(Map<String, Object> order) {
        return prescriber().body(order).post("/api/v1/orders").then();
    }

    ValidatableResponse turn(String location, long version, String status, @Nullable String reason) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("status", status));
        if (reason != null) {
            body.put("reason", reason);
        }
        return prescriber()
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post(location + "/status")
                .then();
    }

    void assertNothingPlacedFor(PatientId patient) {
        nurse().get("/api/v1/orders?patientId=" + patient)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    RequestSpecification prescriber() {
        return as(prescriberToken);
    }

    RequestSpecification nurse() {
        return as(nurseToken);
    }

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    private static Map<String, Object> header(PatientId patient) {
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("patientId", patient.toString());
        order.put("indication", "CIDP");
        order.put("productId", "privigen");
        order.put("brandPolicy", "LOCKED");
        order.put("startOn", "2026-11-30");
        return order;
    }

    private static SitePolicy adjusting(SitePolicy policy) {
        return new SitePolicy(
                policy.times(),
                policy.nurses(),
                policy.rounding(),
                WeightPolicy.ADJUSTED_ABOVE_BMI_30,
                policy.weightWarnAfterDays(),
                policy.weightStopAfterDays(),
                policy.pumpMaximumMlPerHour(),
                policy.windowDaysBefore(),
                policy.windowDaysAfter(),
                policy.overbookingNurseUnits(),
                policy.homeLeadDays(),
                policy.secondCheckOfVials(),
                policy.onlyFromStock(),
                policy.switchInfusions());
    }
}
