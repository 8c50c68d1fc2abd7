package org.infusary.catalog;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.infusary.kernel.SiteId;
import org.infusary.security.Roles;
import org.infusary.testing.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LadderResourceTest {
    private static final String SLOW = """
            {"steps": [{"rateMicrolitrePerKgPerHour": 300, "durationMinutes": 30},
                       {"rateMicrolitrePerKgPerHour": 1200, "durationMinutes": null}]}""";

    private SiteId site;
    private Staff pharmacist;

    @BeforeEach
    void openASite() {
        site = NewSite.open();
        pharmacist = Staff.of(Roles.PHARMACIST).at(site);
    }

    @Test
    void the_ladder_of_case_t14_can_be_set_and_read() {
        String body = "{\"steps\": " + Reference.caseSteps("T14") + "}";

        pharmacist
                .asks()
                .body(body)
                .put(ladder("privigen", "CIDP"))
                .then()
                .statusCode(201)
                .header("Location", endsWith(ladder("privigen", "CIDP")))
                .header("ETag", "\"0\"");

        Staff.of(Roles.NURSE)
                .at(site)
                .asks()
                .get(ladder("privigen", "CIDP"))
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("concentrationMgPerMl", equalTo(100))
                .body("steps.rateMicrolitrePerKgPerHour", contains(300, 600, 1200, 2400, 4800))
                .body("steps[4].durationMinutes", nullValue())
                .body("cautiousSteps", hasSize(0))
                .body("labelMaximumMicrolitrePerKgPerHour", equalTo(4800))
                .body("sources", contains("P23", "P25"))
                .body("setAt", equalTo("2026-11-23T08:00:00Z"));
    }

    @Test
    void a_ladder_above_the_label_is_refused_with_every_reason() {
        // Privigen for ITP: half of the maximum it has for PI and CIDP
        String body = "{\"steps\": " + Reference.caseSteps("T14") + ", \"concentrationMgPerMl\": 50}";

        pharmacist
                .asks()
                .body(body)
                .put(ladder("privigen", "ITP"))
                .then()
                .statusCode(422)
                .body("reasons.code", contains("ladder-concentration-unknown", "ladder-above-label-maximum"))
                .body("reasons[1].sources", contains("P23", "P25"));
    }

    @Test
    void a_product_without_any_rate_of_its_label_gets_no_ladder() {
        pharmacist
                .asks()
                .body(SLOW)
                .put(ladder("alyglo", "PI"))
                .then()
                .statusCode(422)
                .body("reasons.code", contains("no-label-rates"));
    }

    @Test
    void a_product_with_two_concentrations_wants_one_named() {
        pharmacist
                .asks()
                .body(SLOW)
                .put(ladder("gammagard-sd", "PI"))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("concentrationMgPerMl"));
    }

    @Test
    void a_badly_shaped_ladder_names_the_field() {
        pharmacist
                .asks()
                .body("{\"steps\": [{\"rateMicrolitrePerKgPerHour\": 0, \"durationMinutes\": null}]}")
                .put(ladder("privigen", "PI"))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("steps[0].rateMicrolitrePerKgPerHour"));
        pharmacist.asks().body("{}").put(ladder("privigen", "PI")).then().statusCode(400);
    }

    private ValidatableResponse replace(String tag, String body) {
        return pharmacist
                .asks()
                .header("If-Match", tag)
                .body(body)
                .put(ladder("privigen", "PI"))
                .then();
    }

    @Test
    void a_ladder_is_replaced_only_by_whom_has_read_it() {
        pharmacist.asks().body(SLOW).put(ladder("privigen", "PI")).then().statusCode(201);

        pharmacist.asks().body(SLOW).put(ladder("privigen", "PI")).then().statusCode(428);
        replace("\"0\"", SLOW.replace("1200", "2400"))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("steps[1].rateMicrolitrePerKgPerHour", equalTo(2400));
        replace("\"0\"", SLOW).statusCode(412);
    }

    @Test
    void a_removed_ladder_is_gone() {
        pharmacist.asks().body(SLOW).put(ladder("privigen", "PI")).then().statusCode(201);

        pharmacist.asks().delete(ladder("privigen", "PI")).then().statusCode(428);
        pharmacist
                .asks()
                .header("If-Match", "\"7\"")
                .delete(ladder("privigen", "PI"))
                .then()
                .statusCode(412);
        pharmacist
                .asks()
                .header("If-Match", "\"0\"")
                .delete(ladder("privigen", "PI"))
                .then()
                .statusCode(204);
        pharmacist.asks().get(ladder("privigen", "PI")).then().statusCode(404);
        replace("\"0\"", SLOW).statusCode(412);
    }

    @Test
    void the_list_shows_the_ladders_of_this_centre() {
        pharmacist.asks().body(SLOW).put(ladder("privigen", "PI")).then().statusCode(201);
        pharmacist.asks().body(SLOW).put(ladder("asceniv", "CIDP")).then().statusCode(201);

        String next = pharmacist
                .asks()
                .get("/api/v1/sites/" + site + "/ladders?limit=1")
                .then()
                .statusCode(200)
                .body("items.productId", contains("privigen"))
                .extract()
                .path("next");
        pharmacist
                .asks()
                .get("/api/v1/sites/" + site + "/ladders?limit=1&cursor=" + next)
                .then()
                .body("items.productId", contains("asceniv"))
                .body("items.labelMaximumMicrolitrePerKgPerHour", contains(4800))
                .body("next", nullValue());
    }

    @Test
    void the_ladders_of_another_site_do_not_exist() {
        SiteId other = NewSite.open();
        String theirs = "/api/v1/sites/" + other + "/ladders/privigen/PI";
        Staff.of(Roles.PHARMACIST)
                .at(other)
                .asks()
                .body(SLOW)
                .put(theirs)
                .then()
                .statusCode(201);

        pharmacist.asks().get(theirs).then().statusCode(404);
        pharmacist.asks().body(SLOW).put(theirs).then().statusCode(404);
        pharmacist.asks().header("If-Match", "\"0\"").delete(theirs).then().statusCode(404);
        pharmacist.asks().get("/api/v1/sites/" + other + "/ladders").then().statusCode(404);
    }

    @Test
    void a_product_or_indication_that_does_not_exist_is_not_found() {
        pharmacist.asks().body(SLOW).put(ladder("no-such-brand", "PI")).then().statusCode(404);
        pharmacist.asks().body(SLOW).put(ladder("privigen", "HICCUPS")).then().statusCode(404);
    }

    @Test
    void only_a_pharmacist_sets_and_removes_ladders() {
        for (String role : List.of(Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.ADMIN)) {
            Staff other = Staff.of(role).at(site);
            other.asks().body(SLOW).put(ladder("privigen", "PI")).then().statusCode(403);
            other.asks()
                    .header("If-Match", "\"0\"")
                    .delete(ladder("privigen", "PI"))
                    .then()
                    .statusCode(403);
        }
    }

    private String ladder(String product, String indication) {
        return "/api/v1/sites/" + site + "/ladders/" + product + "/" + indication;
    }
}
