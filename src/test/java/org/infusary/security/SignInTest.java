package org.infusary.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.infusary.testing.AtOnce;
import org.infusary.testing.Staff;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignInTest {
    private static final String WRONG = "wrong horse, wrong battery";

    @AfterEach
    void back_to_monday() {
        TestClock.reset();
    }

    @Test
    void who_signs_in_is_told_who_they_are() {
        Staff nurse = Staff.of(Roles.NURSE).at();

        nurse.asks()
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("accountId", equalTo(nurse.account().toString()))
                .body("username", equalTo(nurse.username()))
                .body("displayName", equalTo("Staff for a test"))
                .body("roles", contains("nurse"))
                .body("siteIds", equalTo(List.of()));
    }

    @Test
    void signing_in_hands_out_both_tokens_and_their_ends() {
        Staff nurse = Staff.of(Roles.NURSE).at();

        Response answer = signIn(nurse.username(), Staff.PASSWORD);

        answer.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("tokenType", equalTo("Bearer"))
                .body("expiresInSeconds", equalTo(600))
                .body("refreshExpiresInSeconds", equalTo(43200));
    }

    @Test
    void the_case_of_a_username_does_not_matter() {
        Staff nurse = Staff.of(Roles.NURSE).at();

        signIn(nurse.username().toUpperCase(java.util.Locale.ROOT), Staff.PASSWORD)
                .then()
                .statusCode(200);
    }

    @Test
    void wrong_password_and_unknown_username_are_refused_alike() {
        Staff nurse = Staff.of(Roles.NURSE).at();

        Response wrong = signIn(nurse.username(), WRONG);
        Response unknown = signIn("nobody-" + nurse.username(), WRONG);

        wrong.then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("type", equalTo("https://infusary.org/problems/sign-in-refused"));
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.asString()).isEqualTo(wrong.asString()).doesNotContain(nurse.username());
    }

    @Test
    void the_fifth_wrong_password_locks_and_says_nothing_else() {
        Staff nurse = Staff.of(Roles.NURSE).at();
        String refusal = failTimes(nurse, 5);

        Response right = signIn(nurse.username(), Staff.PASSWORD);

        right.then().statusCode(401);
        assertThat(right.asString()).isEqualTo(refusal);
    }

    @Test
    void four_wrong_passwords_do_not_lock_and_a_right_one_forgets_them() {
        Staff nurse = Staff.of(Roles.NURSE).at();
        failTimes(nurse, 4);
        signIn(nurse.username(), Staff.PASSWORD).then().statusCode(200);
        failTimes(nurse, 4);

        signIn(nurse.username(), Staff.PASSWORD).then().statusCode(200);
    }

    @Test
    void a_lock_ends_after_fifteen_minutes() {
        Staff nurse = Staff.of(Roles.NURSE).at();
        failTimes(nurse, 5);

        later(Duration.ofMinutes(15).minusSeconds(1));
        signIn(nurse.username(), Staff.PASSWORD).then().statusCode(401);

        later(Duration.ofMinutes(15));
        signIn(nurse.username(), Staff.PASSWORD).then().statusCode(200);
    }

    @Test
    void failures_during_a_lock_do_not_prolong_it() {
        Staff nurse = Staff.of(Roles.NURSE).at();
        failTimes(nurse, 5);
        later(Duration.ofMinutes(14));
        failTimes(nurse, 5);

        later(Duration.ofMinutes(15));

        signIn(nurse.username(), Staff.PASSWORD).then().statusCode(200);
    }

    @Test
    void after_a_lock_the_count_begins_anew() {
        Staff nurse = Staff.of(Roles.NURSE).at();
        failTimes(nurse, 5);
        later(Duration.ofMinutes(15));
        failTimes(nurse, 4);

        signIn(nurse.username(), Staff.PASSWORD).then().statusCode(200);
    }

    @Test
    void an_address_that_only_the_caller_names_does_not_count() {
        Staff nurse = Staff.of(Roles.NURSE).at();
        for (int i = 1; i <= 5; i++) {
            given().contentType("application/json")
                    .header("X-Forwarded-For", "203.0.113." + i)
                    .body(Map.of("username", nurse.username(), "password", WRONG))
                    .post("/api/v1/sign-in")
                    .then()
                    .statusCode(401);
        }

        signIn(nurse.username(), Staff.PASSWORD).then().statusCode(401);
    }

    @Test
    void failures_that_race_are_all_counted() throws Exception {
        Staff nurse = Staff.of(Roles.NURSE).at();

        List<Integer> answers =
                AtOnce.of(5, () -> signIn(nurse.username(), WRONG).statusCode());

        assertThat(answers).containsOnly(401);
        signIn(nurse.username(), Staff.PASSWORD).then().statusCode(401);
    }

    @Test
    void a_password_longer_than_bcrypt_reads_is_wrong_not_cut() {
        Staff nurse = Staff.of(Roles.NURSE).at();

        signIn(nurse.username(), Staff.PASSWORD + "x".repeat(72)).then().statusCode(401);
    }

    @Test
    void a_missing_password_is_a_bad_request() {
        given().contentType("application/json")
                .body(Map.of("username", "nurse.north"))
                .post("/api/v1/sign-in")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("password"));
    }

    @Test
    void an_unknown_field_is_a_bad_request() {
        given().contentType("application/json")
                .body(Map.of("username", "nurse.north", "password", WRONG, "otp", "123456"))
                .post("/api/v1/sign-in")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("otp"));
    }

    private static String failTimes(Staff staff, int times) {
        String refusal = "";
        for (int i = 0; i < times; i++) {
            Response answer = signIn(staff.username(), WRONG);
            answer.then().statusCode(401);
            refusal = answer.asString();
        }
        return refusal;
    }

    private static Response signIn(String username, String password) {
        return given().contentType("application/json")
                .body(Map.of("username", username, "password", password))
                .post("/api/v1/sign-in");
    }

    private static void later(Duration sinceMonday) {
        TestClock.set(TestClock.MON_23_NOV_0800.plus(sinceMonday));
    }
}
