package org.infusary.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.infusary.infusion.Chairside;
import org.infusary.testing.Centre;
import org.infusary.testing.TestClock;
import org.infusary.web.Csv;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An admin pulls the figures of a centre where four infusions ran on Monday 23 November 2026, three of them with vials. */
@QuarkusTest
class InfusionReportsTest {
    private static final String ONCE = "\"single\": {\"gramsPerKg\": 1, \"days\": 1}";
    private static final String NOVEMBER = "from=2026-11-01&to=2026-11-30";

    private static Centre centre;
    private static UUID switched;

    @BeforeEach
    void giveOnce() {
        if (centre == null) {
            centre = Centre.open(6, 6);
            first();
            switched = switched();
            hung();
            Chairside.running(centre, ONCE);
        }
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void a_month_tells_its_share_on_the_ordered_brand_and_its_switches() {
        consistency("MONTH")
                .body("items", hasSize(1))
                .body("items[0].month", equalTo("2026-11"))
                .body("items[0].infusions", equalTo(3))
                .body("items[0].onOrderedBrand", equalTo(3))
                .body("items[0].onOrderedBrandPercent", equalTo(100.0f))
                .body("items[0].switches", equalTo(1))
                .body("items[0].switchesUnasked", equalTo(1))
                .body("items[0].patientId", nullValue())
                .body("next", nullValue());
    }

    @Test
    void brand_and_site_are_named() {
        consistency("BRAND")
                .body("items.productId", contains("privigen"))
                .body("items.brand", contains("Privigen"))
                .body("items.infusions", contains(3));
        consistency("SITE")
                .body("items.siteId", contains(centre.site().toString()))
                .body("items.siteName", contains("Test centre"))
                .body("items.infusions", contains(3));
    }

    @Test
    void patients_come_page_by_page() {
        JsonPath first = consistency("PATIENT&limit=2").extract().jsonPath();
        JsonPath second = consistency("PATIENT&limit=2&cursor=" + first.getString("next"))
                .extract()
                .jsonPath();

        assertThat(first.getList("items")).hasSize(2);
        assertThat(second.getList("items")).hasSize(1);
        assertThat(second.getString("next")).isNull();
        List<String> patients = first.getList("items.patientId");
        assertThat(patients).isSorted().doesNotContainAnyElementsOf(second.getList("items.patientId"));
        consistency("PATIENT")
                .body("items.find { it.patientId == '" + switched + "' }.switches", equalTo(1))
                .body("items.find { it.patientId == '" + switched + "' }.onOrderedBrand", equalTo(1));
    }

    @Test
    void reactions_are_told_per_hundred_infusions_of_an_exposure_with_their_interval() {
        // two first infusions, one of them with a reaction; the bounds of 1 of 2 by Wilson are 9.5 and 90.5
        rates("application/json")
                .body("exposures.exposure", contains("FIRST", "SWITCH", "LAPSED", "ESTABLISHED"))
                .body("exposures.infusions", contains(2, 1, 0, 0))
                .body("exposures.withReaction", contains(1, 0, 0, 0))
                .body("exposures[0].per100", equalTo(50.0f))
                .body("exposures[0].per100Low", equalTo(9.5f))
                .body("exposures[0].per100High", equalTo(90.5f))
                .body("exposures[1].per100Low", equalTo(0.0f))
                .body("exposures[1].per100High", equalTo(79.3f))
                .body("exposures[2].per100", nullValue());
    }

    @Test
    void both_come_as_csv() {
        String consistency = centre.admin()
                .accept("text/csv")
                .get("/api/v1/reports/brand-consistency?by=MONTH&" + NOVEMBER)
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .header(
                        "Content-Disposition",
                        equalTo("attachment; filename=\"brand-consistency-2026-11-01-2026-11-30.csv\""))
                .extract()
                .asString();
        String rates = rates("text/csv").contentType("text/csv").extract().asString();

        assertThat(consistency)
                .isEqualTo("patientId,productId,brand,siteId,siteName,month,infusions,onOrderedBrand,"
                        + "onOrderedBrandPercent,switches,switchesForShortage,switchesForPayer,switchesForReaction,"
                        + "switchesForFormulary,switchesForSite,switchesForRecall,switchesForPrescriber,switchesUnasked"
                        + "\r\n,,,,,2026-11,3,3,100.0,1,0,0,0,0,0,0,0,1\r\n");
        assertThat(rates)
                .startsWith(
                        "exposure,infusions,withReaction,per100,per100Low,per100High\r\nFIRST,2,1,50.0,9.5,90.5\r\n")
                .contains("\r\nLAPSED,0,0,,,\r\n");
    }

    @Test
    void a_name_like_a_formula_gets_an_apostrophe() {
        ConsistencyRow row = new ConsistencyRow(
                null,
                null,
                null,
                new UUID(0, 1),
                "=HYPERLINK(A1)",
                null,
                1,
                1,
                new BigDecimal("100.0"),
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0);

        assertThat(Csv.of(ConsistencyRow.class, List.of(row))).contains(",'=HYPERLINK(A1),");
    }

    @Test
    void another_month_is_empty_and_another_site_is_not_found() {
        centre.admin()
                .get("/api/v1/reports/brand-consistency?by=BRAND&from=2026-12-01&to=2026-12-31")
                .then()
                .statusCode(200)
                .body("items", empty());
        Centre other = Centre.open(1, 1);
        other.admin()
                .get("/api/v1/reports/brand-consistency?by=BRAND&" + NOVEMBER)
                .then()
                .statusCode(200)
                .body("items", empty());
        for (String report : List.of("brand-consistency?by=BRAND&", "reaction-rates?")) {
            other.admin()
                    .get("/api/v1/reports/" + report + NOVEMBER + "&siteId=" + centre.site())
                    .then()
                    .statusCode(404);
            centre.admin()
                    .get("/api/v1/reports/" + report + NOVEMBER + "&siteId=" + centre.site())
                    .then()
                    .statusCode(200);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "by=MONTH&from=2026-11-01 | to",
                "by=MONTH&to=2026-11-01 | from",
                "by=MONTH&from=2026-11-02&to=2026-11-01 | to",
                "by=MONTH&from=2025-11-01&to=2026-11-02 | to",
                "from=2026-11-01&to=2026-11-30 | by",
                "by=MONTH&from=2026-11-01&to=2026-11-30&cursor=AAAAAAAAAAAAAAAAAAAAAQ | cursor"
            })
    void a_query_that_breaks_a_rule_names_its_parameter(String query, String parameter) {
        centre.admin()
                .get("/api/v1/reports/brand-consistency?" + query)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem(parameter));
    }

    @Test
    void a_leap_year_fits() {
        centre.admin()
                .get("/api/v1/reports/reaction-rates?from=2028-01-01&to=2028-12-31")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse consistency(String by) {
        return centre.admin()
                .get("/api/v1/reports/brand-consistency?" + NOVEMBER + "&by=" + by)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse rates(String accept) {
        return centre.admin()
                .accept(accept)
                .get("/api/v1/reports/reaction-rates?" + NOVEMBER)
                .then()
                .statusCode(200);
    }

    private static void first() {
        Chairside chair = hung();
        centre.nurse()
                .body("{\"grade\": 1, \"symptoms\": [\"HEADACHE\"]}")
                .post("/api/v1/infusions/" + chair.infusionId() + "/reactions")
                .then()
                .statusCode(201);
    }

    private static UUID switched() {
        Chairside chair = hung();
        centre.nurse()
                .body("{\"productId\": \"octagam-10\", \"givenOn\": \"2026-10-26\", \"grams\": 40, \"lot\": \"L1\"}")
                .post("/api/v1/patients/" + chair.patientId() + "/brand-history")
                .then()
                .statusCode(201);
        return chair.patientId();
    }

    private static Chairside hung() {
        Chairside chair = Chairside.running(centre, ONCE);
        chair.hang(Chairside.vial("44206-436-90")).statusCode(201);
        return chair;
    }
}
