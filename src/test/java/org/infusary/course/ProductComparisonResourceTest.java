package org.infusary.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.infusary.kernel.Condition;
import org.infusary.kernel.PatientId;
import org.infusary.patient.TestPatient;
import org.infusary.testing.Centre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A prescriber lays the brands side by side. */
@QuarkusTest
class ProductComparisonResourceTest {
    private static final int PRODUCTS_OF_THE_REFERENCE = 19;
    /** More would be a question for every product. */
    private static final int MOST_QUESTIONS = 25;

    private static Centre centre;

    @Inject
    EntityManagerFactory factory;

    @BeforeEach
    void openCentreOnce() {
        if (centre == null) {
            centre = Centre.open(1, 1);
            // the ladder of T14 lies within Gammagard Liquid's label for CIDP too
            centre.pharmacist()
                    .body("{\"steps\": " + Centre.PRIVIGEN_STEPS + "}")
                    .put(centre.path("/ladders/gammagard-liquid/CIDP"))
                    .then()
                    .statusCode(201);
        }
    }

    @Test
    void every_product_is_told_and_what_fits_comes_first() {
        JsonPath compared = compare(having(Condition.HYPERPROLINEMIA, Condition.LATEX_ALLERGY));

        List<String> fits = compared.getList("products.fit");
        assertThat(fits)
                .hasSizeGreaterThanOrEqualTo(PRODUCTS_OF_THE_REFERENCE)
                .startsWith("OK")
                .endsWith("STOP");
        assertThat(fits.stream().sorted(byGravity()).toList()).isEqualTo(fits);
        assertThat(codes(compared, "gammagard-liquid")).isEmpty();
        // its stabilizers are unknown: never taken for free of L-proline
        assertThat(codes(compared, "panzyga")).containsExactly("eligibility-hyperprolinemia");
        assertThat(codes(compared, "privigen"))
                .containsExactly("eligibility-hyperprolinemia", "eligibility-latex-allergy");
        assertThat(compared.getList(of("privigen") + ".reasons.effect")).containsExactly("STOP", "WARN");
        assertThat(compared.getList(of("privigen") + ".reasons[0].sources")).containsExactly("R20");
    }

    @Test
    void brands_stand_side_by_side_with_grams_vials_volume_and_every_part_of_the_minutes() {
        JsonPath compared = compare(having());

        // 2 g/kg at 70 kg over two days are 70 g each; T14: 345 minutes of slots for a first infusion
        String day = of("privigen") + ".days[0].";
        assertThat(compared.getInt(day + "grams")).isEqualTo(70);
        assertThat(compared.getDouble(day + "volumeMl")).isEqualTo(700);
        assertThat(compared.getList(day + "vials.grams")).containsExactly(40, 20, 10);
        assertThat(compared.getList(day + "vials.count")).containsExactly(1, 1, 1);
        assertThat(compared.getList(of("gammagard-liquid") + ".days[0].vials.grams"))
                .containsExactly(30, 10);
        assertThat(compared.getList(of("gammagard-liquid") + ".days[0].vials.count"))
                .containsExactly(2, 1);
        assertThat(compared.getString(of("privigen") + ".ladderBasis")).isEqualTo("SITE");
        assertThat(compared.getMap(day + "chairMinutes")).isEqualTo(reckoned("privigen", "FIRST"));
        assertThat(compared.getMap(of("privigen") + ".days[1].chairMinutes"))
                .isEqualTo(reckoned("privigen", "ESTABLISHED"));
        assertThat(compared.getInt(day + "chairMinutes.observationMinutes"))
                .isGreaterThan(compared.getInt(of("privigen") + ".days[1].chairMinutes.observationMinutes"));
    }

    @ParameterizedTest
    @CsvSource({
        "privigen, 2026-10-26, ESTABLISHED, SWITCH",
        "gammagard-liquid, 2026-10-26, SWITCH, ESTABLISHED",
        "privigen, 2026-08-03, LAPSED, SWITCH",
        ", , FIRST, FIRST"
    })
    void what_the_patient_has_had_goes_into_the_minutes(String had, String on, String toPrivigen, String toGammagard) {
        PatientId patient = having();
        if (had != null) {
            given(patient, had, on);
        }

        JsonPath compared = compare(patient);

        assertThat(compared.getString(of("privigen") + ".exposure")).isEqualTo(toPrivigen);
        assertThat(compared.getString(of("privigen") + ".days[0].exposure")).isEqualTo(toPrivigen);
        assertThat(compared.getMap(of("privigen") + ".days[0].chairMinutes"))
                .isEqualTo(reckoned("privigen", toPrivigen));
        assertThat(compared.getString(of("gammagard-liquid") + ".exposure")).isEqualTo(toGammagard);
        assertThat(compared.getMap(of("gammagard-liquid") + ".days[0].chairMinutes"))
                .isEqualTo(reckoned("gammagard-liquid", toGammagard));
    }

    @Test
    void a_product_without_a_ladder_or_a_vial_says_why_it_has_no_minutes() {
        JsonPath compared = compare(having());

        assertThat(compared.getList(of("gamunex-c") + ".days")).isEmpty();
        assertThat(compared.getList(of("gamunex-c") + ".noDaysReasons.code")).containsExactly("no-ladder");
        assertThat(compared.getString(of("gamunex-c") + ".noDaysReasons[0].detail"))
                .contains("ladders/gamunex-c/CIDP");
        assertThat(compared.getList(of("qivigy") + ".noDaysReasons.code"))
                .containsExactly("no-ladder", "no-vial-sizes");
        assertThat(compared.getList(of("privigen") + ".noDaysReasons")).isEmpty();
    }

    @Test
    void a_dose_that_an_order_would_refuse_says_so_and_the_products_are_judged_all_the_same() {
        PatientId unweighed =
                TestPatient.at(centre.site()).with(Condition.HYPERPROLINEMIA).register();

        JsonPath compared = compare(unweighed);
        JsonPath tooMuch = asked(having(), "{\"indication\": \"CIDP\", \"gramsPerKg\": 2, \"days\": 1}")
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(compared.getList(of("privigen") + ".noDaysReasons.code")).containsExactly("no-weight");
        assertThat(compared.getString(of("privigen") + ".fit")).isEqualTo("STOP");
        assertThat(tooMuch.getList(of("privigen") + ".noDaysReasons.code")).containsExactly("daily-cap");
    }

    @Test
    void a_risk_and_a_tolerated_rate_bound_the_minutes_and_are_told() {
        JsonPath compared = asked(having(Condition.THROMBOSIS_RISK), """
                        {"indication": "CIDP", "gramsPerKg": 1, "days": 1,
                         "toleratedMaximumMicrolitrePerKgPerHour": 1200}""")
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(compared.getList(of("privigen") + ".remarks.code"))
                .contains("minimum-practicable-rate", "cap-tolerated");
        assertThat(compared.getString(of("privigen") + ".fit")).isEqualTo("OK");
    }

    @Test
    void a_product_that_is_not_valid_on_the_day_is_left_out() {
        String tag = centre.pharmacist().get("/api/v1/products/bivigam").header("ETag");
        centre.pharmacist()
                .header("If-Match", tag)
                .body("{\"validTo\": \"2027-01-31\"}")
                .put("/api/v1/products/bivigam/validity")
                .then()
                .statusCode(200);
        PatientId patient = having();

        JsonPath before = compareOn(patient, "2027-01-31");
        JsonPath after = compareOn(patient, "2027-02-01");

        assertThat(before.getList("products.productId")).contains("bivigam");
        assertThat(after.getList("products.productId"))
                .hasSize(before.getList("products").size() - 1)
                .doesNotContain("bivigam");
        String now = centre.pharmacist().get("/api/v1/products/bivigam").header("ETag");
        centre.pharmacist()
                .header("If-Match", now)
                .body("{}")
                .put("/api/v1/products/bivigam/validity")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"gramsPerKg\": 1, \"days\": 1} | indication",
                "{\"indication\": \"CIDP\", \"gramsPerKg\": 1} | days",
                "{\"indication\": \"CIDP\", \"gramsPerKg\": 1, \"days\": 6} | days",
                "{\"indication\": \"CIDP\", \"days\": 1} | gramsPerKg",
                "{\"indication\": \"CIDP\", \"gramsPerKg\": 1, \"grams\": 70, \"days\": 1} | gramsPerKg",
                "{\"indication\": \"CIDP\", \"gramsPerKg\": 3.001, \"days\": 1} | gramsPerKg",
                "{\"indication\": \"CIDP\", \"gramsPerKg\": 1, \"days\": 1, \"on\": \"2026-11-22\"} | on",
                "{\"indication\": \"CIDP\", \"gramsPerKg\": 1, \"days\": 1, \"on\": \"2027-11-25\"} | on"
            })
    void a_request_that_breaks_a_rule_names_its_field(String body, String field) {
        asked(having(), body).statusCode(400).body("errors.field", hasItem(field));
    }

    @Test
    void a_patient_of_another_site_does_not_exist() {
        PatientId stranger = TestPatient.at(Centre.open(1, 1).site()).register();

        asked(stranger, ProductComparisonRequest.EXAMPLE).statusCode(404);
    }

    @Test
    void a_comparison_asks_no_question_for_every_product() {
        PatientId patient = having(Condition.HEART_FAILURE);
        compare(patient);
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();

        compare(patient);

        assertThat(statistics.getPrepareStatementCount()).isLessThanOrEqualTo(MOST_QUESTIONS);
        statistics.setStatisticsEnabled(false);
    }

    private static Comparator<String> byGravity() {
        return Comparator.comparing(List.of("OK", "WARN", "STOP")::indexOf);
    }

    private static List<String> codes(JsonPath compared, String product) {
        return compared.getList(of(product) + ".reasons.code");
    }

    private static String of(String product) {
        return "products.find { it.productId == '" + product + "' }";
    }

    private static JsonPath compare(PatientId patient) {
        return compareOn(patient, "2026-11-23");
    }

    private static JsonPath compareOn(PatientId patient, String day) {
        return asked(patient, """
                {"indication": "CIDP", "gramsPerKg": 2, "days": 2, "on": "%s"}""".formatted(day)).statusCode(200).extract().jsonPath();
    }

    private static ValidatableResponse asked(PatientId patient, String body) {
        return centre.prescriber()
                .body(body)
                .post("/api/v1/patients/" + patient + "/product-comparisons")
                .then();
    }

    /** The parts of the minutes as the calculator tells them. */
    private static Map<String, Object> reckoned(String product, String exposure) {
        return centre.prescriber()
                .body("""
                        {"siteId": "%s", "productId": "%s", "indication": "CIDP", "weightKg": 70, "grams": 70,
                         "exposure": "%s"}""".formatted(centre.site(), product, exposure))
                .post("/api/v1/infusion-times")
                .then()
                .statusCode(200)
                .extract()
                .path("chairMinutes");
    }

    private static void given(PatientId patient, String product, String on) {
        centre.nurse()
                .body("""
                        {"productId": "%s", "givenOn": "%s", "grams": 40, "lot": "P100123456"}""".formatted(product, on))
                .post("/api/v1/patients/" + patient + "/brand-history")
                .then()
                .statusCode(201);
    }

    private static PatientId having(Condition... conditions) {
        return TestPatient.at(centre.site())
                .weighing("70", LocalDate.of(2026, 11, 20))
                .with(conditions)
                .register();
    }
}
