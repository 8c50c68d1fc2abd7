package org.infusary.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.infusary.security.Roles;
import org.infusary.testing.Staff;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProductResourceTest {
    @Test
    void every_product_is_served_with_every_value_of_the_file() {
        Staff nurse = Staff.of(Roles.NURSE).at();
        String token = nurse.token();

        Reference.products().forEach(said -> {
            JsonNode served = ReferenceJson.tree(given().auth()
                    .oauth2(token)
                    .get("/api/v1/products/" + said.path("id").asText())
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());

            Map<String, String> leaves = Leaves.of(served);
            leaves.remove("/validFrom");
            leaves.remove("/validTo");
            leaves.remove("/withdrawnFrom");
            leaves.remove("/catalogVersion");
            assertThat(leaves).isEqualTo(Leaves.asServed(said));
        });
    }

    @Test
    void an_unknown_value_is_null_and_says_so() {
        Staff.of(Roles.SCHEDULER)
                .at()
                .asks()
                .get("/api/v1/products/privigen")
                .then()
                .body("latexFree.value", nullValue())
                .body("latexFree.status", equalTo("UNCONFIRMED"))
                .body("latexFree.sources", hasSize(0));
    }

    @Test
    void a_product_that_does_not_exist_is_not_found() {
        Staff nurse = Staff.of(Roles.NURSE).at();

        nurse.asks().get("/api/v1/products/no-such-brand").then().statusCode(404);
        nurse.asks().get("/api/v1/products/NOT_AN_ID").then().statusCode(404);
    }

    @Test
    void the_list_can_be_walked_page_by_page() {
        String token = Staff.of(Roles.NURSE).at().token();
        List<String> ids = new ArrayList<>();
        String next = "";

        while (next != null) {
            var page = given().auth()
                    .oauth2(token)
                    .get("/api/v1/products?limit=7" + (next.isEmpty() ? "" : "&cursor=" + next))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertThat(page.getList("items")).hasSizeLessThanOrEqualTo(7);
            ids.addAll(page.getList("items.id", String.class));
            next = page.getString("next");
        }

        assertThat(ids)
                .containsAll(Reference.products()
                        .map(product -> product.path("id").asText())
                        .toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void a_cursor_that_we_did_not_send_is_refused() {
        Staff.of(Roles.NURSE)
                .at()
                .asks()
                .get("/api/v1/products?cursor=!!")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("cursor"));
    }

    @Test
    void sources_can_be_looked_up() {
        Staff.of(Roles.PRESCRIBER)
                .at()
                .asks()
                .get("/api/v1/reference-sources?limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem("P23"))
                .body("items.id", hasItem("R21"));
    }

    @Test
    void a_pharmacist_says_from_when_to_when_a_product_may_be_planned() {
        Staff pharmacist = Staff.of(Roles.PHARMACIST).at();
        String read = pharmacist.asks().get("/api/v1/products/asceniv").header("ETag");

        pharmacist
                .asks()
                .header("If-Match", read)
                .body("{\"validFrom\": \"2026-01-01\", \"validTo\": \"2026-12-31\"}")
                .put("/api/v1/products/asceniv/validity")
                .then()
                .statusCode(200)
                .body("validFrom", equalTo("2026-01-01"))
                .body("validTo", equalTo("2026-12-31"));
        pharmacist
                .asks()
                .header("If-Match", read)
                .body("{}")
                .put("/api/v1/products/asceniv/validity")
                .then()
                .statusCode(412);
        pharmacist
                .asks()
                .header(
                        "If-Match",
                        pharmacist.asks().get("/api/v1/products/asceniv").header("ETag"))
                .body("{}")
                .put("/api/v1/products/asceniv/validity")
                .then()
                .statusCode(200)
                .body("validFrom", nullValue())
                .body("validTo", nullValue());
    }

    @Test
    void a_validity_needs_the_tag_that_was_read() {
        Staff.of(Roles.PHARMACIST)
                .at()
                .asks()
                .body("{}")
                .put("/api/v1/products/bivigam/validity")
                .then()
                .statusCode(428);
    }

    @Test
    void a_validity_does_not_end_before_it_begins() {
        Staff pharmacist = Staff.of(Roles.PHARMACIST).at();

        pharmacist
                .asks()
                .header(
                        "If-Match",
                        pharmacist.asks().get("/api/v1/products/bivigam").header("ETag"))
                .body("{\"validFrom\": \"2026-02-01\", \"validTo\": \"2026-01-31\"}")
                .put("/api/v1/products/bivigam/validity")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("validTo"));
    }

    @Test
    void only_a_pharmacist_sets_the_validity() {
        for (String role : List.of(Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.ADMIN)) {
            Staff.of(role)
                    .at()
                    .asks()
                    .header("If-Match", "\"0\"")
                    .body("{}")
                    .put("/api/v1/products/bivigam/validity")
                    .then()
                    .statusCode(403);
        }
    }
}
