package org.infusary.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.infusary.testing.Staff;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What needs a password given a short while ago. */
@QuarkusTest
class FreshSignInTest {
    @Inject
    Tokens tokens;

    @Inject
    AgroalDataSource database;

    private Staff nurse;

    @BeforeEach
    void a_nurse_has_an_account() {
        nurse = Staff.of(Roles.NURSE).at();
    }

    @AfterEach
    void back_to_monday() {
        TestClock.reset();
    }

    @Test
    void a_password_of_five_minutes_ago_counts_and_an_older_one_does_not() {
        String token = nurse.token();

        later(Duration.ofMinutes(5));
        ask(token).statusCode(200);

        later(Duration.ofMinutes(5).plusSeconds(1));
        refused(ask(token))
                .header(
                        "WWW-Authenticate",
                        "Bearer error=\"insufficient_user_authentication\","
                                + " error_description=\"More recent authentication is required\", max_age=\"300\"")
                .body("title", equalTo("Sign in again"))
                .body("detail", containsString("within the last 300 seconds"))
                .body("maxAgeSeconds", equalTo(300));
    }

    @Test
    void the_token_stays_good_for_everything_else() {
        String token = nurse.token();
        later(Duration.ofMinutes(6));

        refused(ask(token));
        given().auth().oauth2(token).get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void refreshing_gives_no_password() {
        IssuedTokens session = tokens.signIn(nurse.username(), Staff.PASSWORD);
        later(Duration.ofMinutes(4));
        IssuedTokens next = tokens.refresh(session.refreshToken());
        ask(next.accessToken()).statusCode(200);

        later(Duration.ofMinutes(5).plusSeconds(1));
        refused(ask(next.accessToken()));
        refused(ask(tokens.refresh(next.refreshToken()).accessToken()));
    }

    @Test
    void signing_in_again_does_and_the_session_of_before_goes_on() {
        IssuedTokens session = tokens.signIn(nurse.username(), Staff.PASSWORD);
        later(Duration.ofMinutes(9));

        ask(nurse.token()).statusCode(200);
        given().contentType("application/json")
                .body(Map.of("refreshToken", session.refreshToken()))
                .post("/api/v1/sign-in/refresh")
                .then()
                .statusCode(200);
    }

    @Test
    void a_session_that_does_not_tell_when_it_began_is_not_fresh() throws SQLException {
        IssuedTokens session = tokens.signIn(nurse.username(), Staff.PASSWORD);
        try (Connection connection = database.getConnection();
                PreparedStatement forget = connection.prepareStatement(
                        "update refresh_token set signed_in_at = null where account_id = ?")) {
            forget.setObject(1, nurse.account().value());
            forget.executeUpdate();
        }

        String next = tokens.refresh(session.refreshToken()).accessToken();

        given().auth().oauth2(next).get("/api/v1/me").then().statusCode(200);
        refused(ask(next));
    }

    private static ValidatableResponse ask(String token) {
        return given().auth()
                .oauth2(token)
                .get("/api/v1/rights-test/for-nurses-of-the-last-five-minutes")
                .then();
    }

    private static ValidatableResponse refused(ValidatableResponse answer) {
        return answer.statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("https://infusary.org/problems/insufficient-user-authentication"));
    }

    private static void later(Duration sinceMonday) {
        TestClock.set(TestClock.MON_23_NOV_0800.plus(sinceMonday));
    }
}
