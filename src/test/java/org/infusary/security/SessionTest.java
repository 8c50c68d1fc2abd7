package org.infusary.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.infusary.kernel.SiteId;
import org.infusary.testing.Staff;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a session ends, its access tokens end with it, at once. */
@QuarkusTest
class SessionTest {
    @Inject
    Tokens tokens;

    private SiteId site;
    private Staff nurse;
    private IssuedTokens session;

    @BeforeEach
    void a_nurse_is_signed_in() {
        site = TestSites.open();
        nurse = Staff.of(Roles.NURSE).at(site);
        session = tokens.signIn(nurse.username(), Staff.PASSWORD);
        isLetIn(session.accessToken());
    }

    @AfterEach
    void back_to_monday() {
        TestClock.reset();
    }

    @Test
    void signing_out_ends_the_access_tokens_of_the_session() {
        IssuedTokens refreshed = tokens.refresh(session.refreshToken());

        given().auth()
                .oauth2(session.accessToken())
                .contentType("application/json")
                .body(Map.of("refreshToken", refreshed.refreshToken()))
                .post("/api/v1/sign-out")
                .then()
                .statusCode(204);

        isTurnedAway(session.accessToken());
        isTurnedAway(refreshed.accessToken());
    }

    @Test
    void signing_out_leaves_the_other_sessions_open() {
        IssuedTokens other = tokens.signIn(nurse.username(), Staff.PASSWORD);

        tokens.signOut(nurse.account(), session.refreshToken());

        isTurnedAway(session.accessToken());
        isLetIn(other.accessToken());
    }

    @Test
    void a_refresh_token_used_twice_ends_the_access_tokens_of_both_its_users() {
        IssuedTokens next = tokens.refresh(session.refreshToken());
        isLetIn(next.accessToken());

        given().contentType("application/json")
                .body(Map.of("refreshToken", session.refreshToken()))
                .post("/api/v1/sign-in/refresh")
                .then()
                .statusCode(401);

        isTurnedAway(session.accessToken());
        isTurnedAway(next.accessToken());
    }

    @Test
    void an_administrator_ends_all_sessions_and_the_owner_signs_in_again() {
        IssuedTokens other = tokens.signIn(nurse.username(), Staff.PASSWORD);
        Staff admin = Staff.of(Roles.ADMIN).at(site);

        endSessions(admin).statusCode(204);

        isTurnedAway(session.accessToken());
        isTurnedAway(other.accessToken());
        isLetIn(nurse.token());
    }

    @Test
    void an_administrator_of_another_site_ends_nothing() {
        Staff stranger = Staff.of(Roles.ADMIN).at(TestSites.open());

        endSessions(stranger).statusCode(404);

        isLetIn(session.accessToken());
    }

    @Test
    void deactivating_the_account_ends_its_access_tokens() {
        Staff admin = Staff.of(Roles.ADMIN).at(site);

        admin.asks()
                .header("If-Match", "\"0\"")
                .body(Map.of(
                        "displayName",
                        "Nurse",
                        "roles",
                        List.of("nurse"),
                        "siteIds",
                        List.of(site.toString()),
                        "active",
                        false))
                .put("/api/v1/accounts/" + nurse.account())
                .then()
                .statusCode(200);

        isTurnedAway(session.accessToken());
    }

    @Test
    void a_new_password_ends_the_access_tokens_of_before() {
        Staff admin = Staff.of(Roles.ADMIN).at(site);

        admin.asks()
                .body(Map.of("newPassword", "another horse, another battery"))
                .put("/api/v1/accounts/" + nurse.account() + "/password")
                .then()
                .statusCode(204);

        isTurnedAway(session.accessToken());
    }

    @Test
    void an_access_token_does_not_outlive_its_session() {
        TestClock.set(TestClock.MON_23_NOV_0800.plus(Duration.ofHours(12)).minusSeconds(60));

        IssuedTokens last = tokens.refresh(session.refreshToken());

        assertThat(last.accessFor()).isEqualTo(Duration.ofSeconds(60));
        isLetIn(last.accessToken());
        TestClock.set(TestClock.MON_23_NOV_0800.plus(Duration.ofHours(12)));
        isTurnedAway(last.accessToken());
    }

    @Test
    void an_ended_session_does_not_hinder_signing_in() {
        tokens.signOut(nurse.account(), session.refreshToken());

        given().auth()
                .oauth2(session.accessToken())
                .contentType("application/json")
                .body(Map.of("username", nurse.username(), "password", Staff.PASSWORD))
                .post("/api/v1/sign-in")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse endSessions(Staff admin) {
        return admin.asks()
                .delete("/api/v1/accounts/" + nurse.account() + "/sessions")
                .then();
    }

    /** Also to what needs no site and so nothing else of the database. */
    private static void isLetIn(String token) {
        ask(token, "/api/v1/me").statusCode(200);
        ask(token, "/api/v1/products").statusCode(200);
    }

    private static void isTurnedAway(String token) {
        for (String address : List.of("/api/v1/me", "/api/v1/products", "/api/v1/sites")) {
            ask(token, address)
                    .statusCode(401)
                    .header("WWW-Authenticate", "Bearer")
                    .body("type", equalTo("https://infusary.org/problems/unauthorized"));
        }
    }

    private static ValidatableResponse ask(String token, String address) {
        return given().auth().oauth2(token).get(address).then();
    }
}
