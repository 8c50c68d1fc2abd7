package org.infusary.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.infusary.testing.Staff;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Guessing is slowed down, and nobody is locked out by the guesses of others. */
@QuarkusTest
@TestProfile(SignInLimitsTest.BehindAProxy.class)
class SignInLimitsTest {
    private static final String WRONG = "wrong horse, wrong battery";

    private String centre;
    private Staff nurse;

    /** So that a test can come from many addresses; low limits. */
    public static final class BehindAProxy implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.trusted-proxies", "127.0.0.1",
                    "infusary.security.failures-of-an-account", "8",
                    "infusary.security.failing-usernames-of-an-address", "3");
        }
    }

    @BeforeEach
    void a_nurse_signs_in_at_her_centre() {
        centre = address();
        nurse = Staff.of(Roles.NURSE).at();
        signIn(centre, nurse.username(), Staff.PASSWORD).statusCode(200);
    }

    @AfterEach
    void back_to_monday() {
        TestClock.reset();
    }

    @Test
    void a_lock_at_one_address_leaves_the_others_open() {
        String elsewhere = address();
        failTimes(5, elsewhere, nurse.username());

        signIn(elsewhere, nurse.username(), Staff.PASSWORD).statusCode(401);
        signIn(centre, nurse.username(), Staff.PASSWORD).statusCode(200);
        signIn(address(), nurse.username(), Staff.PASSWORD).statusCode(200);
    }

    @Test
    void guesses_from_many_addresses_close_the_account_to_new_ones_for_a_while() {
        for (int i = 0; i < 8; i++) {
            failTimes(1, address(), nurse.username());
        }
        String home = address();

        signIn(home, nurse.username(), Staff.PASSWORD).statusCode(401);
        signIn(centre, nurse.username(), Staff.PASSWORD).statusCode(200);

        later(Duration.ofMinutes(15));
        signIn(home, nurse.username(), Staff.PASSWORD).statusCode(200);
    }

    @Test
    void signing_in_does_not_buy_more_guesses_from_elsewhere() {
        for (int i = 0; i < 7; i++) {
            failTimes(1, address(), nurse.username());
        }
        signIn(centre, nurse.username(), Staff.PASSWORD).statusCode(200);
        failTimes(1, address(), nurse.username());

        signIn(address(), nurse.username(), Staff.PASSWORD).statusCode(401);
    }

    @Test
    void too_many_failing_usernames_stop_an_address_from_trying_others() {
        String spraying = address();
        for (int i = 0; i < 3; i++) {
            failTimes(1, spraying, "nobody-" + UUID.randomUUID());
        }
        later(Duration.ofMinutes(5));

        signIn(spraying, nurse.username(), Staff.PASSWORD)
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", "600")
                .body("type", equalTo("https://infusary.org/problems/too-many-attempts"));
        later(Duration.ofMinutes(15));
        signIn(spraying, nurse.username(), Staff.PASSWORD).statusCode(200);
    }

    @Test
    void who_signs_in_from_there_as_usual_is_not_stopped_by_others_at_the_address() {
        for (int i = 0; i < 3; i++) {
            failTimes(1, centre, "nobody-" + UUID.randomUUID());
        }

        signIn(centre, "nobody-" + UUID.randomUUID(), WRONG).statusCode(429);
        signIn(centre, nurse.username(), Staff.PASSWORD).statusCode(200);
        signIn(centre, nurse.username(), WRONG).statusCode(401);
    }

    @Test
    void a_whole_shift_may_sign_in_from_one_address() {
        for (int i = 0; i < 6; i++) {
            signIn(centre, Staff.of(Roles.NURSE).at().username(), Staff.PASSWORD)
                    .statusCode(200);
        }
    }

    @Test
    void one_username_that_fails_often_is_one() {
        failTimes(5, centre, "nobody-" + UUID.randomUUID());

        signIn(centre, Staff.of(Roles.NURSE).at().username(), Staff.PASSWORD).statusCode(200);
    }

    @Test
    void an_address_is_known_for_thirty_days() {
        later(Duration.ofDays(30));
        for (int i = 0; i < 3; i++) {
            failTimes(1, centre, "nobody-" + UUID.randomUUID());
        }

        signIn(centre, nurse.username(), Staff.PASSWORD).statusCode(429);
    }

    @Test
    void all_addresses_of_one_network_of_the_sixth_version_are_one() {
        String network =
                "2001:db8:" + Integer.toHexString(ThreadLocalRandom.current().nextInt(0x10000)) + ":7:";
        for (int i = 0; i < 5; i++) {
            failTimes(1, network + ":" + (i + 1), nurse.username());
        }

        signIn(network + "aaaa:bbbb:cccc:dddd", nurse.username(), Staff.PASSWORD)
                .statusCode(401);
    }

    private static String address() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return "10." + random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(1, 255);
    }

    private static void failTimes(int times, String from, String username) {
        for (int i = 0; i < times; i++) {
            signIn(from, username, WRONG).statusCode(401);
        }
    }

    private static ValidatableResponse signIn(String from, String username, String password) {
        String literal = from.contains(":") ? "[" + from + "]" : from;
        return given().contentType("application/json")
                .header("X-Forwarded-For", literal)
                .body(Map.of("username", username, "password", password))
                .post("/api/v1/sign-in")
                .then();
    }

    private static void later(Duration sinceMonday) {
        TestClock.set(TestClock.MON_23_NOV_0800.plus(sinceMonday));
    }
}
