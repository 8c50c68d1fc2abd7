package org.infusary.site;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.infusary.security.Roles;
import org.infusary.testing.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SiteResourceTest {
    private static final String OPEN_BERLIN = "{\"name\": \" North \", \"zone\": \"Europe/Berlin\"}";

    private String token;

    @BeforeEach
    void an_administrator_without_a_site() {
        token = Staff.of(Roles.ADMIN).at().token();
    }

    @Test
    void who_opens_a_site_sees_it() {
        Response opened = admin().body(OPEN_BERLIN).post("/api/v1/sites");

        opened.then().statusCode(201).header("ETag", "\"0\"").body("name", equalTo("North"));
        admin().get(opened.header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("id", equalTo(opened.<String>path("id")))
                .body("zone", equalTo("Europe/Berlin"));
    }

    @Test
    void a_zone_that_does_not_exist_is_refused_by_name() {
        admin().body("{\"name\": \"North\", \"zone\": \"Europe/Atlantis\"}")
                .post("/api/v1/sites")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("zone"))
                .body("errors[0].rule", equalTo("must be an IANA time zone such as Europe/Berlin"));

        assertThat(admin().get("/api/v1/sites").<List<?>>path("items")).isEmpty();
    }

    @Test
    void an_offset_is_no_zone() {
        admin().body("{\"name\": \"North\", \"zone\": \"+02:00\"}")
                .post("/api/v1/sites")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("zone"));
    }

    @Test
    void a_name_is_neither_blank_nor_endless_nor_unprintable() {
        for (String name : List.of(" ", "n".repeat(121), "a\\u0000b", "a\\ud800b")) {
            admin().body("{\"name\": \"%s\", \"zone\": \"Europe/Berlin\"}".formatted(name))
                    .post("/api/v1/sites")
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("name"));
        }
    }

    @Test
    void only_an_administrator_opens_a_site() {
        Staff.of(Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST)
                .at()
                .asks()
                .body(OPEN_BERLIN)
                .post("/api/v1/sites")
                .then()
                .statusCode(403);
    }

    @Test
    void sites_are_listed_page_by_page_and_only_ones_own() {
        TestSite.in("Europe/Berlin");
        List<String> opened = new ArrayList<>();
        for (int count = 0; count < 3; count++) {
            opened.add(admin().body(OPEN_BERLIN).post("/api/v1/sites").path("id"));
        }

        Response first = admin().get("/api/v1/sites?limit=2");
        Response second = admin().get("/api/v1/sites?limit=2&cursor=" + first.path("next"));

        first.then().statusCode(200).body("items.id", equalTo(opened.subList(0, 2)));
        second.then().body("items.id", equalTo(opened.subList(2, 3))).body("next", nullValue());
    }

    @Test
    void another_site_is_not_found() {
        String other = "/api/v1/sites/" + TestSite.in("Europe/Berlin").id();

        edit().get(other).then().statusCode(404).body("type", equalTo("https://infusary.org/problems/not-found"));
        edit().get(other + "/policy").then().statusCode(404);
        edit().get(other + "/chairs").then().statusCode(404);
        edit().get(other + "/hours").then().statusCode(404);
        edit().get(other + "/closures").then().statusCode(404);
        edit().get(other + "/staffing").then().statusCode(404);
        edit().body("{\"name\": \"Mine\"}").put(other).then().statusCode(404);
        edit().body("{\"name\": \"A\", \"kind\": \"BED\"}")
                .post(other + "/chairs")
                .then()
                .statusCode(404);
        edit().body("{\"windows\": []}").put(other + "/hours").then().statusCode(404);
        edit().body("{\"shifts\": []}").put(other + "/staffing").then().statusCode(404);
    }

    @Test
    void a_site_is_renamed_by_who_has_read_it() {
        String site = admin().body(OPEN_BERLIN).post("/api/v1/sites").header("Location");

        admin().body("{\"name\": \"South\"}").put(site).then().statusCode(428);
        admin().header("If-Match", "\"7\"")
                .body("{\"name\": \"South\"}")
                .put(site)
                .then()
                .statusCode(412);

        admin().get(site).then().body("name", equalTo("North"));
    }

    @Test
    void renaming_gives_the_next_version() {
        String site = admin().body(OPEN_BERLIN).post("/api/v1/sites").header("Location");

        admin().header("If-Match", "\"0\"")
                .body("{\"name\": \"South\"}")
                .put(site)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name", equalTo("South"));
    }

    @Test
    void a_policy_is_read_changed_and_sent_back() {
        String policy = admin().body(OPEN_BERLIN).post("/api/v1/sites").header("Location") + "/policy";
        Map<String, Object> read = admin().get(policy).jsonPath().getMap("");

        read.put("slotMinutes", 30);
        read.put("pumpMaximumMlPerHour", 500);
        read.put("overbookingNurseUnits", 120);
        admin().header("If-Match", "\"0\"")
                .body(read)
                .put(policy)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");

        assertThat(admin().get(policy).jsonPath().getMap("")).isEqualTo(read);
    }

    @Test
    void a_policy_out_of_range_is_refused_field_by_field() {
        String policy = admin().body(OPEN_BERLIN).post("/api/v1/sites").header("Location") + "/policy";
        Map<String, Object> read = admin().get(policy).jsonPath().getMap("");

        refusal(policy, read, "prepMinutes", -1);
        refusal(policy, read, "observationCautiousMinutes", 481);
        refusal(policy, read, "slotMinutes", 25);
        refusal(policy, read, "titratingPatientsPerNurse", 5);
        refusal(policy, read, "steadyPatientsPerNurse", 0);
        refusal(policy, read, "weightWarnAfterDays", 0);
        refusal(policy, read, "weightStopAfterDays", 89);
        refusal(policy, read, "weightStopAfterDays", 731);
        refusal(policy, read, "pumpMaximumMlPerHour", 0);
        refusal(policy, read, "pumpMaximumMlPerHour", 2001);
        refusal(policy, read, "windowDaysBefore", 15);
        refusal(policy, read, "windowDaysAfter", -1);
        refusal(policy, read, "overbookingNurseUnits", -1);
        refusal(policy, read, "overbookingNurseUnits", 121);

        assertThat(admin().get(policy).jsonPath().getMap("")).isEqualTo(read);
    }

    @Test
    void a_stale_policy_is_refused() {
        String policy = admin().body(OPEN_BERLIN).post("/api/v1/sites").header("Location") + "/policy";
        Map<String, Object> read = admin().get(policy).jsonPath().getMap("");

        admin().body(read).put(policy).then().statusCode(428);
        admin().header("If-Match", "\"3\"").body(read).put(policy).then().statusCode(412);
    }

    @Test
    void a_site_may_be_opened_with_its_policy() {
        String policy = admin().body(OPEN_BERLIN).post("/api/v1/sites").header("Location") + "/policy";
        Map<String, Object> wanted = admin().get(policy).jsonPath().getMap("");
        wanted.put("windowDaysAfter", 5);

        Response opened = admin().body(Map.of("name", "South", "zone", "America/New_York", "policy", wanted))
                .post("/api/v1/sites");

        assertThat(admin().get(opened.header("Location") + "/policy").jsonPath().getMap(""))
                .isEqualTo(wanted);
        wanted.put("slotMinutes", 25);
        admin().body(Map.of("name", "South", "zone", "America/New_York", "policy", wanted))
                .post("/api/v1/sites")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("policy.slotMinutes"));
    }

    private void refusal(String policy, Map<String, Object> read, String field, int value) {
        Map<String, Object> changed = new HashMap<>(read);
        changed.put(field, value);
        edit().body(changed).put(policy).then().statusCode(400).body("errors.field", hasItem(field));
    }

    private RequestSpecification edit() {
        return admin().header("If-Match", "\"0\"");
    }

    private RequestSpecification admin() {
        return given().auth().oauth2(token).contentType("application/json");
    }
}
