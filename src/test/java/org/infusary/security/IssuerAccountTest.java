package org.infusary.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.infusary.kernel.SiteId;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who someone is here who signs in at the issuer. */
@QuarkusTest
@TestProfile(FakeIssuer.Profile.class)
class IssuerAccountTest {
    private SiteId site;
    private String subject;

    @BeforeEach
    void someone_of_a_site() {
        FakeIssuer.anHourOfItsOwn();
        site = TestSites.open();
        subject = "subject-" + UUID.randomUUID();
    }

    @AfterEach
    void back_to_monday() {
        TestClock.reset();
    }

    @Test
    void an_account_is_there_at_first_sight_and_stays_the_same() {
        String first = me(nurse()).statusCode(200).extract().path("accountId");

        me(nurse().moment("exp", Duration.ofMinutes(4)))
                .statusCode(200)
                .body("accountId", equalTo(first))
                .body("username", equalTo("issuer-" + first))
                .body("displayName", equalTo(subject))
                .body("roles", contains("nurse"))
                .body("siteIds", contains(site.toString()));
    }

    @Test
    void no_name_is_taken_from_the_token() {
        String answer = me(nurse().claim("name", "Anna Example").claim("email", "anna@hospital.example"))
                .extract()
                .asString();

        assertThat(answer).doesNotContain("Anna", "hospital.example");
    }

    @Test
    void roles_are_those_the_mapping_names_and_no_others() {
        me(IssuedToken.of(subject).roles("infusion-nurses", "admin", "nurse", "offline_access"))
                .body("roles", contains("nurse"));
        as(IssuedToken.of(subject).roles("admin", "offline_access"))
                .get("/api/v1/accounts")
                .then()
                .statusCode(403);
        as(IssuedToken.of(subject)).get("/api/v1/products").then().statusCode(403);
    }

    @Test
    void roles_and_sites_are_those_of_the_token_at_hand() {
        SiteId other = TestSites.open();
        as(nurse()).get("/api/v1/sites/" + other).then().statusCode(404);

        IssuedToken moved = IssuedToken.of(subject).roles("infusion-admins").at(other);
        as(moved).get("/api/v1/sites/" + other).then().statusCode(200);
        as(moved).get("/api/v1/sites/" + site).then().statusCode(404);
        me(moved).body("roles", contains("admin")).body("siteIds", contains(other.toString()));
    }

    @Test
    void unknown_sites_are_ignored() {
        IssuedToken token = nurse().claim(
                        "infusary_sites",
                        List.of(site.toString(), UUID.randomUUID().toString(), "north", 4711));

        me(token).statusCode(200).body("siteIds", contains(site.toString()));
        me(nurse().claim("infusary_sites", null)).statusCode(200).body("siteIds", empty());
    }

    @Test
    void what_someone_of_the_issuer_does_can_be_written_down() {
        String address = as(IssuedToken.of(subject).roles("infusion-admins").at(site))
                .body(Map.of("name", "Chair 1", "kind", "CHAIR"))
                .post("/api/v1/sites/" + site + "/chairs")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");

        as(nurse()).get(address).then().statusCode(200);
    }

    @Test
    void a_deactivated_account_stays_refused_whatever_its_token_says() {
        String account = me(nurse()).extract().path("accountId");

        as(admin())
                .header(
                        "If-Match",
                        as(admin()).get("/api/v1/accounts/" + account).header("ETag"))
                .body(Map.of(
                        "displayName",
                        subject,
                        "roles",
                        List.of("nurse"),
                        "siteIds",
                        List.of(site.toString()),
                        "active",
                        false))
                .put("/api/v1/accounts/" + account)
                .then()
                .statusCode(200);

        me(nurse()).statusCode(401);
        me(IssuedToken.of(subject).roles("infusion-admins").at(site)).statusCode(401);
    }

    @Test
    void ended_sessions_need_a_token_issued_since() {
        IssuedToken before = nurse();
        String account = me(before).extract().path("accountId");

        as(admin()).delete("/api/v1/accounts/" + account + "/sessions").then().statusCode(204);

        TestClock.set(new TestClock().instant().plusSeconds(1));
        me(before).statusCode(401);
        me(nurse()).statusCode(200);
    }

    @Test
    void such_an_account_gets_no_password() {
        String account = me(nurse()).extract().path("accountId");

        as(admin())
                .body(Map.of("newPassword", "another horse, another battery"))
                .put("/api/v1/accounts/" + account + "/password")
                .then()
                .statusCode(422)
                .body("reasons.code", hasItem("account-of-issuer"));
    }

    @Test
    void signing_in_is_the_issuers() {
        RequestSpecification signedIn = as(nurse());
        Map<String, String> refresh = Map.of("refreshToken", "Zk1p0cQ2l8XwV7sT5yUe3hJ9bNaR6mDgKfLoPi4xWqE");

        atTheIssuer(json().body(Map.of("username", "nurse.north", "password", "correct horse battery"))
                .post("/api/v1/sign-in")
                .then());
        atTheIssuer(json().body(refresh).post("/api/v1/sign-in/refresh").then());
        atTheIssuer(signedIn.body(refresh).post("/api/v1/sign-out").then());
    }

    private static void atTheIssuer(ValidatableResponse answer) {
        answer.statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("https://infusary.org/problems/sign-in-at-issuer"))
                .body("issuer", equalTo(FakeIssuer.ISSUER));
    }

    private IssuedToken nurse() {
        return IssuedToken.of(subject).nurse().at(site);
    }

    private IssuedToken admin() {
        return IssuedToken.of("admin-of-" + site).roles("infusion-admins").at(site);
    }

    private static ValidatableResponse me(IssuedToken token) {
        return as(token).get("/api/v1/me").then();
    }

    private static RequestSpecification as(IssuedToken token) {
        return json().auth().oauth2(token.signed());
    }

    private static RequestSpecification json() {
        return given().contentType(ContentType.JSON);
    }
}
