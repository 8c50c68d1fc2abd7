package org.infusary.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.infusary.testing.AtOnce;
import org.infusary.testing.Staff;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RefreshTest {
    @Inject
    Tokens tokens;

    private Staff nurse;
    private IssuedTokens session;

    @BeforeEach
    void a_nurse_is_signed_in() {
        nurse = Staff.of(Roles.NURSE).at();
        session = tokens.signIn(nurse.username(), Staff.PASSWORD);
    }

    @AfterEach
    void back_to_monday() {
        TestClock.reset();
    }

    @Test
    void a_refresh_hands_out_the_next_pair() {
        Response next = refresh(session.refreshToken());

        next.then().statusCode(200).header("Cache-Control", "no-store");
        assertThat(next.<String>path("refreshToken")).isNotEqualTo(session.refreshToken());
        given().auth()
                .oauth2(next.path("accessToken"))
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("accountId", equalTo(nurse.account().toString()));
        refresh(next.path("refreshToken")).then().statusCode(200);
    }

    @Test
    void a_token_used_twice_ends_its_session() {
        String next = refresh(session.refreshToken()).path("refreshToken");

        refresh(session.refreshToken())
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("https://infusary.org/problems/refresh-refused"));

        refresh(next).then().statusCode(401);
    }

    @Test
    void a_token_used_twice_leaves_other_sessions_alone() {
        IssuedTokens other = tokens.signIn(nurse.username(), Staff.PASSWORD);
        refresh(session.refreshToken());
        refresh(session.refreshToken()).then().statusCode(401);

        refresh(other.refreshToken()).then().statusCode(200);
    }

    @Test
    void of_two_that_race_with_one_token_at_most_one_goes_on() throws Exception {
        List<Integer> answers =
                AtOnce.of(2, () -> refresh(session.refreshToken()).statusCode());

        assertThat(answers).containsExactlyInAnyOrder(200, 401);
    }

    @Test
    void a_session_ends_twelve_hours_after_signing_in_however_often_refreshed() {
        later(Duration.ofHours(11));
        Response next = refresh(session.refreshToken());
        next.then().statusCode(200).body("refreshExpiresInSeconds", equalTo(3600));

        later(Duration.ofHours(12));

        refresh(next.path("refreshToken")).then().statusCode(401);
    }

    @Test
    void signing_out_ends_the_session() {
        signOut(session.accessToken(), session.refreshToken()).then().statusCode(204);

        refresh(session.refreshToken()).then().statusCode(401);
    }

    @Test
    void signing_out_with_the_token_of_another_changes_nothing() {
        Staff other = Staff.of(Roles.NURSE).at();

        signOut(other.token(), session.refreshToken()).then().statusCode(204);

        refresh(session.refreshToken()).then().statusCode(200);
    }

    @Test
    void signing_out_needs_an_access_token() {
        given().contentType("application/json")
                .body(Map.of("refreshToken", session.refreshToken()))
                .post("/api/v1/sign-out")
                .then()
                .statusCode(401);
    }

    @Test
    void an_unknown_token_is_refused() {
        refresh("made-up").then().statusCode(401);
    }

    @Test
    void a_bad_access_token_does_not_hinder_refreshing() {
        given().auth()
                .oauth2("garbage")
                .contentType("application/json")
                .body(Map.of("refreshToken", session.refreshToken()))
                .post("/api/v1/sign-in/refresh")
                .then()
                .statusCode(200);
    }

    private static Response refresh(String refreshToken) {
        return given().contentType("application/json")
                .body(Map.of("refreshToken", refreshToken))
                .post("/api/v1/sign-in/refresh");
    }

    private static Response signOut(String accessToken, String refreshToken) {
        return given().auth()
                .oauth2(accessToken)
                .contentType("application/json")
                .body(Map.of("refreshToken", refreshToken))
                .post("/api/v1/sign-out");
    }

    private static void later(Duration sinceMonday) {
        TestClock.set(TestClock.MON_23_NOV_0800.plus(sinceMonday));
    }
}
