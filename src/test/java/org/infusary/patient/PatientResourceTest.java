package org.infusary.patient;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.infusary.kernel.PatientId;
import org.infusary.security.Roles;
import org.infusary.site.TestSite;
import org.infusary.testing.Staff;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PatientResourceTest {
    private static final String PATIENTS = "/api/v1/patients";

    private TestSite site;
    private String token;

    @BeforeEach
    void a_scheduler_at_a_site() {
        site = TestSite.in("Europe/Berlin");
        token = Staff.of(Roles.SCHEDULER).at(site.id()).token();
    }

    @Test
    void a_patient_is_registered_and_read() {
        Map<String, Object> wanted = patient("A-1");
        wanted.put("weight", Map.of("weightKg", 70.4, "measuredOn", "2026-11-20"));
        wanted.put("conditions", List.of("RENAL_RISK", "DIABETES"));
        wanted.put("heightCm", 168);

        Response made = asks().body(wanted).post(PATIENTS);

        made.then().statusCode(201).header("ETag", "\"0\"");
        asks().get(made.header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("mrn", equalTo("A-1"))
                .body("familyName", equalTo("Example"))
                .body("birthDate", equalTo("1968-03-14"))
                .body("sex", equalTo("FEMALE"))
                .body("weight.weightKg", equalTo(70.4f))
                .body("weight.measuredOn", equalTo("2026-11-20"))
                .body("conditions", contains("DIABETES", "RENAL_RISK"));
        assertThat(made.header("Location")).doesNotContain("A-1", "Example");
    }

    @Test
    void a_record_number_is_taken_once_per_site_and_not_told_back() {
        asks().body(patient("A-1")).post(PATIENTS).then().statusCode(201);

        asks().body(patient("A-1"))
                .post(PATIENTS)
                .then()
                .statusCode(409)
                .body("type", equalTo("https://infusary.org/problems/mrn-taken"))
                .body("detail", not(containsString("A-1")));

        assertThat(listed()).hasSize(1);
    }

    @Test
    void two_sites_may_use_one_record_number() {
        TestSite other = TestSite.in("Europe/Berlin");
        asks().body(patient("A-1")).post(PATIENTS).then().statusCode(201);
        Map<String, Object> elsewhere = patient("A-1");
        elsewhere.put("siteId", other.id().toString());

        Staff.of(Roles.NURSE)
                .at(other.id())
                .asks()
                .body(elsewhere)
                .post(PATIENTS)
                .then()
                .statusCode(201);
    }

    @Test
    void a_weight_out_of_range_is_refused_by_field_and_rule() {
        for (String kilograms : List.of("0.3", "900", "400.001", "-70", "0")) {
            refused(weighing(kilograms, "2026-11-20"), "weight.weightKg", "must be 0.5 to 400 kg");
        }
        refused(weighing("70.4321", "2026-11-20"), "weight.weightKg", "must have at most 3 decimals");

        assertThat(listed()).isEmpty();
    }

    @Test
    void the_ends_of_the_range_of_a_weight_are_taken() {
        asks().body(weighing("0.5", "2026-11-20")).post(PATIENTS).then().statusCode(201);
        Map<String, Object> heavy = weighing("400.000", "2026-11-20");
        heavy.put("mrn", "A-2");
        asks().body(heavy).post(PATIENTS).then().statusCode(201);
    }

    @Test
    void a_weight_is_measured_between_birth_and_today() {
        refused(weighing("70", "2026-11-25"), "weight.measuredOn", "must not be in the future");
        refused(weighing("70", "1968-03-13"), "weight.measuredOn", "must not be before the birth date");

        assertThat(listed()).isEmpty();
    }

    @Test
    void particulars_that_cannot_be_are_refused() {
        refused(with("birthDate", "1899-12-31"), "birthDate", "must be from 1900-01-01 to today");
        refused(with("birthDate", "2026-11-25"), "birthDate", "must be from 1900-01-01 to today");
        refused(with("birthDate", "14.3.1968"), "birthDate", "must be a date such as 2026-11-23");
        refused(with("heightCm", 29.9), "heightCm", "must be 30 to 250 cm with at most one decimal");
        refused(with("heightCm", 250.1), "heightCm", "must be 30 to 250 cm with at most one decimal");
        refused(with("familyName", " "), "familyName", "must not be blank");
        refused(with("givenName", "x".repeat(121)), "givenName", "must be at most 120 characters");
        refused(with("mrn", "a\u0000b"), "mrn", "must not hold control characters");
        refused(with("sex", "F"), "sex", "must be one of MALE, FEMALE, OTHER, UNKNOWN");
        refused(with("conditions", List.of("GOUT")), "conditions[0]", null);
        refused(with("nickname", "x"), "nickname", "is not a field of this request");

        assertThat(listed()).isEmpty();
    }

    @Test
    void another_site_and_its_patients_are_not_found() {
        TestSite other = TestSite.in("Europe/Berlin");
        PatientId foreign = TestPatient.at(other.id()).register();
        String address = PATIENTS + "/" + foreign;

        asks().body(with("siteId", other.id().toString())).post(PATIENTS).then().statusCode(404);
        asks().get(PATIENTS + "?siteId=" + other.id()).then().statusCode(404);
        asks().body(Map.of("siteId", other.id().toString(), "familyName", "Exa"))
                .post(PATIENTS + "/search")
                .then()
                .statusCode(404);
        asks().get(address).then().statusCode(404);
        asks().header("If-Match", "\"0\"")
                .body(correction("Other"))
                .put(address)
                .then()
                .statusCode(404);
        asks().get(address + "/weights").then().statusCode(404);
        asks().get(address + "/conditions").then().statusCode(404);
    }

    @Test
    void a_patient_is_corrected_by_who_has_read_it() {
        String patient = asks().body(patient("A-1")).post(PATIENTS).header("Location");

        asks().header("If-Match", "\"0\"")
                .body(correction("Married"))
                .put(patient)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("familyName", equalTo("Married"))
                .body("mrn", equalTo("A-1"))
                .body("heightCm", nullValue());
        asks().header("If-Match", "\"0\"")
                .body(correction("Late"))
                .put(patient)
                .then()
                .statusCode(412);
        asks().body(correction("Late")).put(patient).then().statusCode(428);

        asks().get(patient).then().header("ETag", "\"1\"").body("familyName", equalTo("Married"));
    }

    @Test
    void a_birth_date_stays_before_the_weights_on_record() {
        String patient =
                asks().body(weighing("70", "2026-11-20")).post(PATIENTS).header("Location");
        Map<String, Object> born = correction("Example");
        born.put("birthDate", "2026-11-21");

        asks().header("If-Match", "\"0\"")
                .body(born)
                .put(patient)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("birthDate"));
    }

    @Test
    void patients_are_listed_page_by_page() {
        List<String> made = new ArrayList<>();
        for (int count = 0; count < 3; count++) {
            made.add(TestPatient.at(site.id()).register().toString());
        }
        String list = PATIENTS + "?siteId=" + site.id() + "&limit=2";

        Response first = asks().get(list);
        Response second = asks().get(list + "&cursor=" + first.path("next"));

        assertThat(first.<List<String>>path("items.id")).isEqualTo(made.subList(0, 2));
        assertThat(second.<List<String>>path("items.id")).isEqualTo(made.subList(2, 3));
        assertThat(second.<String>path("next")).isNull();
    }

    @Test
    void a_list_without_a_site_is_refused_by_name() {
        asks().get(PATIENTS).then().statusCode(400).body("errors[0].field", equalTo("siteId"));
    }

    @Test
    void the_search_finds_by_record_number() {
        asks().body(patient("A-1")).post(PATIENTS);
        asks().body(patient("A-12")).post(PATIENTS);

        assertThat(found(Map.of("mrn", "A-1"))).containsExactly("A-1");
        assertThat(found(Map.of("mrn", "A"))).isEmpty();
    }

    @Test
    void the_search_finds_by_the_beginning_of_the_family_name() {
        TestPatient.at(site.id()).named("Müller").born(LocalDate.of(1970, 1, 1)).register();
        TestPatient.at(site.id()).named("MULLERIN").register();
        TestPatient.at(site.id()).named("Schmidt").register();

        assertThat(names(Map.of("familyName", "mull"))).containsExactly("Müller", "MULLERIN");
        assertThat(names(Map.of("familyName", "müll", "birthDate", "1970-01-01")))
                .containsExactly("Müller");
        assertThat(names(Map.of("familyName", "%"))).isEmpty();
        assertThat(names(Map.of("familyName", "M_ller"))).isEmpty();
    }

    @Test
    void the_search_takes_one_way_or_the_other() {
        for (Map<String, String> sought : List.<Map<String, String>>of(
                Map.of(), Map.of("mrn", "A", "familyName", "B"), Map.of("familyName", " "))) {
            search(sought).then().statusCode(400).body("errors[0].field", equalTo("body"));
        }
    }

    @Test
    void the_search_takes_no_day_on_which_no_one_is_born() {
        search(Map.of("familyName", "mull", "birthDate", "-999999-01-01"))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("birthDate"));
    }

    @Test
    void a_pharmacist_reads_patients_but_does_not_register_them() {
        Staff pharmacist = Staff.of(Roles.PHARMACIST).at(site.id());

        pharmacist.asks().get(PATIENTS + "?siteId=" + site.id()).then().statusCode(200);
        pharmacist.asks().body(patient("A-1")).post(PATIENTS).then().statusCode(403);
    }

    private void refused(Map<String, Object> patient, String field, @Nullable String rule) {
        Response answer = asks().body(patient).post(PATIENTS);
        answer.then().statusCode(400).body("errors[0].field", equalTo(field));
        if (rule != null) {
            answer.then().body("errors.rule", hasItem(rule));
        }
    }

    private List<String> found(Map<String, String> sought) {
        return search(sought).path("items.mrn");
    }

    private List<String> names(Map<String, String> sought) {
        return search(sought).path("items.familyName");
    }

    private Response search(Map<String, String> sought) {
        Map<String, String> body = new HashMap<>(sought);
        body.put("siteId", site.id().toString());
        return asks().body(body).post(PATIENTS + "/search");
    }

    private List<?> listed() {
        return asks().get(PATIENTS + "?siteId=" + site.id()).path("items");
    }

    private Map<String, Object> weighing(String kilograms, String measuredOn) {
        return with("weight", Map.of("weightKg", new BigDecimal(kilograms), "measuredOn", measuredOn));
    }

    private Map<String, Object> with(String field, Object value) {
        Map<String, Object> patient = patient("A-1");
        patient.put(field, value);
        return patient;
    }

    private Map<String, Object> patient(String mrn) {
        Map<String, Object> patient = correction("Example");
        patient.put("siteId", site.id().toString());
        patient.put("mrn", mrn);
        return patient;
    }

    private static Map<String, Object> correction(String familyName) {
        Map<String, Object> person = new HashMap<>();
        person.put("familyName", familyName);
        person.put("givenName", "Erika");
        person.put("birthDate", "1968-03-14");
        person.put("sex", "FEMALE");
        return person;
    }

    private RequestSpecification asks() {
        return given().auth().oauth2(token).contentType("application/json");
    }
}
