package org.infusary.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.infusary.security.Roles;
import org.infusary.testing.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in and refreshing leave a row with the account they are for, although nobody is signed in yet. */
@QuarkusTest
class SignInAuditTest {
    private final Trail trail = Trail.begin();
    private Staff nurse;

    @BeforeEach
    void a_nurse() {
        nurse = Staff.of(Roles.NURSE).at();
    }

    @Test
    void a_sign_in_leaves_whose_it_was() {
        signIn(trail, nurse.username(), Staff.PASSWORD).then().statusCode(200);

        expectNurse("POST /sign-in", 200);
    }

    @Test
    void a_refused_sign_in_leaves_whose_it_would_have_been() {
        signIn(trail, nurse.username().toUpperCase(), "another horse battery")
                .then()
                .statusCode(401);

        expectNurse("POST /sign-in", 401);
    }

    @Test
    void a_refresh_leaves_whose_it_was() {
        String token = signIn(Trail.begin(), nurse.username(), Staff.PASSWORD).path("refreshToken");

        refresh(trail, token).then().statusCode(200);

        expectNurse("POST /sign-in/refresh", 200);
    }

    @Test
    void a_refresh_token_used_twice_leaves_whose_it_was() {
        String token = signIn(Trail.begin(), nurse.username(), Staff.PASSWORD).path("refreshToken");
        refresh(Trail.begin(), token).then().statusCode(200);

        refresh(trail, token).then().statusCode(401);

        expectNurse("POST /sign-in/refresh", 401);
    }

    @Test
    void an_unknown_username_leaves_a_row_without_account_and_without_its_text() {
        String typed = "typed-" + UUID.randomUUID();

        signIn(trail, typed, Staff.PASSWORD).then().statusCode(401);

        assertThat(trail.only().account()).isNull();
        assertThat(trail.only().toString()).doesNotContain(typed);
    }

    @Test
    void an_unknown_refresh_token_leaves_a_row_without_account() {
        refresh(trail, "made-up").then().statusCode(401);

        assertThat(trail.only().account()).isNull();
    }

    @Test
    void whoever_signs_in_as_another_while_signed_in_leaves_their_own_account() {
        Staff another = Staff.of(Roles.NURSE).at();

        trail.mark(nurse.asks())
                .body(Map.of("username", another.username(), "password", Staff.PASSWORD))
                .post("/api/v1/sign-in")
                .then()
                .statusCode(200);

        expectNurse("POST /sign-in", 200);
    }

    private void expectNurse(String operation, int status) {
        Trail.Row row = trail.only();
        assertThat(row.account()).isEqualTo(nurse.account().toString());
        assertThat(row.operation()).isEqualTo(operation);
        assertThat(row.status()).isEqualTo(status);
        assertThat(row.toString()).doesNotContainIgnoringCase(nurse.username());
    }

    private static Response signIn(Trail trail, String username, String password) {
        return trail.anonymous()
                .body(Map.of("username", username, "password", password))
                .post("/api/v1/sign-in");
    }

    private static Response refresh(Trail trail, String token) {
        return trail.anonymous().body(Map.of("refreshToken", token)).post("/api/v1/sign-in/refresh");
    }
}
