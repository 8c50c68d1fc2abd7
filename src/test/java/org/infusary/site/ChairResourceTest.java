package org.infusary.site;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.infusary.kernel.ChairId;
import org.infusary.security.Roles;
import org.infusary.testing.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChairResourceTest {
    private TestSite site;
    private String token;
    private String chairs;

    @BeforeEach
    void a_site() {
        site = TestSite.in("Europe/Berlin");
        token = Staff.of(Roles.ADMIN).at(site.id()).token();
        chairs = "/api/v1/sites/" + site.id() + "/chairs";
    }

    @Test
    void a_chair_is_put_up_in_service() {
        Response made = admin().body("{\"name\": \"Bed 1\", \"kind\": \"BED\"}").post(chairs);

        made.then().statusCode(201).header("ETag", "\"0\"").body("inService", equalTo(true));
        admin().get(made.header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("name", equalTo("Bed 1"))
                .body("kind", equalTo("BED"));
    }

    @Test
    void a_chair_is_renamed_and_taken_out_of_service_and_back() {
        String chair = chairs + "/" + site.chair("Chair 1");

        admin().header("If-Match", "\"0\"")
                .body("{\"name\": \"Room 1\", \"kind\": \"PRIVATE_ROOM\", \"inService\": false}")
                .put(chair)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name", equalTo("Room 1"))
                .body("kind", equalTo("PRIVATE_ROOM"))
                .body("inService", equalTo(false));
        admin().header("If-Match", "\"1\"")
                .body("{\"name\": \"Room 1\", \"kind\": \"PRIVATE_ROOM\", \"inService\": true}")
                .put(chair)
                .then()
                .statusCode(200)
                .body("inService", equalTo(true));
    }

    @Test
    void a_name_is_taken_once_per_site_whatever_its_capitals() {
        ChairId chair = site.chair("Chair 1");
        site.chair("Chair 2");

        admin().body("{\"name\": \"CHAIR 1\", \"kind\": \"CHAIR\"}")
                .post(chairs)
                .then()
                .statusCode(409)
                .body("type", equalTo("https://infusary.org/problems/chair-name-taken"));
        admin().header("If-Match", "\"0\"")
                .body("{\"name\": \"Chair 2\", \"kind\": \"CHAIR\", \"inService\": true}")
                .put(chairs + "/" + chair)
                .then()
                .statusCode(409);

        assertThat(admin().get(chairs).<List<String>>path("items.name")).containsExactly("Chair 1", "Chair 2");
    }

    @Test
    void two_sites_may_name_their_chairs_alike() {
        TestSite.in("Europe/Berlin").chair("Chair 1");

        admin().body("{\"name\": \"Chair 1\", \"kind\": \"CHAIR\"}")
                .post(chairs)
                .then()
                .statusCode(201);
    }

    @Test
    void a_change_needs_the_version_read() {
        String chair = chairs + "/" + site.chair("Chair 1");
        String change = "{\"name\": \"Chair 9\", \"kind\": \"CHAIR\", \"inService\": true}";

        admin().body(change).put(chair).then().statusCode(428);
        admin().header("If-Match", "\"5\"").body(change).put(chair).then().statusCode(412);
        admin().header("If-Match", "5").body(change).put(chair).then().statusCode(400);

        admin().get(chair).then().body("name", equalTo("Chair 1"));
    }

    @Test
    void a_kind_that_does_not_exist_is_refused_by_name() {
        admin().body("{\"name\": \"Chair 1\", \"kind\": \"SOFA\"}")
                .post(chairs)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("kind"))
                .body("errors[0].rule", equalTo("must be one of CHAIR, BED, PRIVATE_ROOM"));
    }

    @Test
    void a_chair_of_another_site_is_not_found() {
        ChairId foreign = TestSite.in("Europe/Berlin").chair("Chair 1");

        admin().get(chairs + "/" + foreign).then().statusCode(404);
        admin().header("If-Match", "\"0\"")
                .body("{\"name\": \"Mine\", \"kind\": \"CHAIR\", \"inService\": true}")
                .put(chairs + "/" + foreign)
                .then()
                .statusCode(404);
    }

    @Test
    void chairs_are_listed_page_by_page() {
        site.chairs(3);

        Response first = admin().get(chairs + "?limit=2");
        Response second = admin().get(chairs + "?limit=2&cursor=" + first.path("next"));

        assertThat(first.<List<String>>path("items.name")).containsExactly("Chair 1", "Chair 2");
        assertThat(second.<List<String>>path("items.name")).containsExactly("Chair 3");
        assertThat(second.<String>path("next")).isNull();
    }

    @Test
    void a_nurse_reads_chairs_but_does_not_put_them_up() {
        Staff nurse = Staff.of(Roles.NURSE).at(site.id());

        nurse.asks().get(chairs).then().statusCode(200);
        nurse.asks()
                .body("{\"name\": \"Chair 1\", \"kind\": \"CHAIR\"}")
                .post(chairs)
                .then()
                .statusCode(403);
    }

    private RequestSpecification admin() {
        return given().auth().oauth2(token).contentType("application/json");
    }
}
