package org.infusary.ledger;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.infusary.testing.Centre;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Windows for live vaccines (R15) and the caution of serology (R07, R34) of a patient of 70 kg, over HTTP. */
@QuarkusTest
class ImmunityWindowsTest {
    private Centre centre;
    private String patient;

    @BeforeEach
    void a_patient() {
        TestClock.reset();
        centre = Centre.open(1, 1);
        patient = centre.patient();
    }

    @AfterEach
    void monday() {
        TestClock.reset();
    }

    private void given(String on, String grams) {
        centre.nurse()
                .body("{\"productId\": \"privigen\", \"givenOn\": \"%s\", \"grams\": %s}".formatted(on, grams))
                .post("/api/v1/patients/" + patient + "/brand-history")
                .then()
                .statusCode(201);
    }

    private ValidatableResponse windows() {
        return centre.nurse()
                .get("/api/v1/patients/" + patient + "/immunity-windows")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "28, 0.4, 8, 2027-07-19",
        "28.001, 0.4001, 10, 2027-09-19",
        "70, 1, 10, 2027-09-19",
        "70.001, 1.0001, 11, 2027-10-19",
        "140, 2, 11, 2027-10-19",
        "200, 2.8572, 11, 2027-10-19"
    })
    void the_months_follow_from_the_grams_per_kilogram(String grams, float perKg, int months, String from) {
        given("2026-11-19", grams);

        windows()
                .body("courseFrom", equalTo("2026-11-19"))
                .body("gramsPerKg", perKg == (int) perKg ? equalTo((int) perKg) : equalTo(perKg))
                .body("weightMeasuredOn", equalTo("2026-11-20"))
                .body("unknown", empty())
                .body("vaccines.vaccine", contains("MMR", "VARICELLA", "OTHER"))
                .body("vaccines[0].months", equalTo(months))
                .body("vaccines[0].from", equalTo(from))
                .body("vaccines[0].daysBefore", equalTo(14))
                .body("vaccines[0].sources", contains("R15"))
                .body("vaccines[1].from", equalTo(from))
                .body("vaccines[1].daysBefore", equalTo(21));
    }

    @Test
    void the_days_of_a_course_are_summed_and_an_earlier_course_is_not() {
        given("2026-10-20", "140");
        given("2026-11-17", "35");
        given("2026-11-18", "35");

        windows()
                .body("courseFrom", equalTo("2026-11-17"))
                .body("courseTo", equalTo("2026-11-18"))
                .body("grams", equalTo(70))
                .body("vaccines[0].from", equalTo("2027-09-18"));
    }

    @Test
    void what_no_source_tells_is_told_as_unknown() {
        given("2026-11-19", "null");

        windows()
                .body("unknown.code", contains("grams-unknown"))
                .body("gramsPerKg", nullValue())
                .body("vaccines[0].from", nullValue())
                .body("vaccines[2].sources", empty())
                .body("serology.from", equalTo("2026-11-19"))
                .body("serology.until", nullValue())
                .body("serology.caution.sources", contains("R07", "R34"));
    }

    @Test
    void who_was_given_nothing_has_no_window() {
        windows().body("unknown.code", contains("nothing-given")).body("serology.from", nullValue());
    }
}
