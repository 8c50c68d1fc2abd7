package org.infusary.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.infusary.kernel.SiteId;
import org.infusary.testing.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccountResourceTest {
    private static final String PASSWORD = "a password of some length";

    @Inject
    Tokens tokens;

    private SiteId north;
    private SiteId south;
    private Staff admin;
    private Staff southern;

    @BeforeEach
    void two_sites_and_an_administrator_of_each() {
        north = TestSites.open();
        south = TestSites.open();
        admin = Staff.of(Roles.ADMIN).at(north);
        southern = Staff.of(Roles.ADMIN).at(south);
    }

    @Test
    void an_account_is_opened_and_read() {
        String username = newName();

        Response opened = open(admin, username, PASSWORD, List.of("nurse", "scheduler"), List.of(north));

        String id = opened.path("id");
        opened.then()
                .statusCode(201)
                .header("Location", endsWith("/api/v1/accounts/" + id))
                .header("ETag", "\"0\"")
                .body("username", equalTo(username))
                .body("active", equalTo(true))
                .body("roles", contains("nurse", "scheduler"))
                .body("siteIds", contains(north.toString()))
                .body("password", nullValue());
        admin.asks().get(opened.header("Location")).then().statusCode(200).header("ETag", "\"0\"");
        assertThat(tokens.signIn(username, PASSWORD)).isNotNull();
    }

    @Test
    void a_username_is_taken_in_any_case() {
        String username = newName();
        open(admin, username, PASSWORD, List.of("nurse"), List.of()).then().statusCode(201);

        Response again = open(southern, username.toUpperCase(Locale.ROOT), PASSWORD, List.of("nurse"), List.of());

        again.then().statusCode(409).body("type", equalTo("https://infusary.org/problems/username-taken"));
        assertThat(again.asString()).doesNotContainIgnoringCase(username);
    }

    @Test
    void a_short_password_is_a_bad_request_that_names_the_rule() {
        open(admin, newName(), "too short", List.of("nurse"), List.of())
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("password"))
                .body("errors[0].rule", equalTo("must have at least 12 characters"));
    }

    @Test
    void the_username_as_password_is_a_bad_request() {
        String username = newName();

        Response answer = open(admin, username, username, List.of("nurse"), List.of());

        answer.then().statusCode(400).body("errors[0].field", equalTo("password"));
        assertThat(answer.asString()).doesNotContain(username);
    }

    @Test
    void an_unknown_role_is_a_bad_request() {
        open(admin, newName(), PASSWORD, List.of("king"), List.of())
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("roles"));
    }

    @Test
    void an_unknown_field_is_a_bad_request() {
        admin.asks()
                .body(Map.of("username", newName(), "salary", 1))
                .post("/api/v1/accounts")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo("salary"));
    }

    @Test
    void an_administrator_cannot_bind_to_a_site_of_others() {
        open(admin, newName(), PASSWORD, List.of("nurse"), List.of(south))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("siteIds"));
    }

    @Test
    void nurses_do_not_keep_accounts() {
        Staff nurse = Staff.of(Roles.NURSE).at(north);

        nurse.asks().get("/api/v1/accounts").then().statusCode(403);
        nurse.asks().get("/api/v1/accounts/" + nurse.account()).then().statusCode(403);
        open(nurse, newName(), PASSWORD, List.of("admin"), List.of()).then().statusCode(403);
    }

    @Test
    void an_account_of_another_site_is_not_found() {
        Staff nurse = Staff.of(Roles.NURSE).at(south);

        admin.asks().get(address(nurse)).then().statusCode(404);
        change(admin, nurse, "\"0\"", List.of("nurse"), List.of(), false).then().statusCode(404);
        newPassword(admin, nurse, null, PASSWORD).then().statusCode(404);
    }

    @Test
    void an_account_without_any_site_is_every_administrators_to_see() {
        Staff fresh = Staff.of(Roles.NURSE).at();

        admin.asks().get(address(fresh)).then().statusCode(200);
        southern.asks().get(address(fresh)).then().statusCode(200);
    }

    @Test
    void the_list_shows_accounts_of_own_sites_page_by_page() {
        Staff first = Staff.of(Roles.NURSE).at(north);
        Staff second = Staff.of(Roles.NURSE).at(north, south);
        Staff hidden = Staff.of(Roles.NURSE).at(south);

        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            Response page = admin.asks()
                    .queryParams(cursor == null ? Map.of("limit", 100) : Map.of("limit", 100, "cursor", cursor))
                    .get("/api/v1/accounts");
            ids.addAll(page.path("items.id"));
            cursor = page.path("next");
        } while (cursor != null);

        assertThat(ids)
                .containsSubsequence(
                        admin.account().toString(),
                        first.account().toString(),
                        second.account().toString())
                .doesNotContain(hidden.account().toString(), southern.account().toString())
                .doesNotHaveDuplicates();
    }

    @Test
    void roles_and_sites_are_changed_with_the_tag_last_read() {
        Staff nurse = Staff.of(Roles.NURSE).at();

        change(admin, nurse, "\"0\"", List.of("nurse", "scheduler"), List.of(north), true)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("displayName", equalTo("Changed"))
                .body("roles", contains("nurse", "scheduler"))
                .body("siteIds", contains(north.toString()));
    }

    @Test
    void a_stale_tag_is_refused_and_nothing_written() {
        Staff nurse = Staff.of(Roles.NURSE).at(north);
        change(admin, nurse, "\"0\"", List.of("nurse"), List.of(north), true)
                .then()
                .statusCode(200);

        change(admin, nurse, "\"0\"", List.of("admin"), List.of(north), true)
                .then()
                .statusCode(412);

        admin.asks().get(address(nurse)).then().body("roles", contains("nurse"));
    }

    @Test
    void an_edit_without_tag_is_refused() {
        Staff nurse = Staff.of(Roles.NURSE).at(north);

        change(admin, nurse, null, List.of("nurse"), List.of(north), true)
                .then()
                .statusCode(428);
    }

    @Test
    void a_new_binding_counts_at_once_for_a_token_handed_out_before() {
        Staff nurse = Staff.of(Roles.NURSE).at();
        String token = nurse.token();

        change(admin, nurse, "\"0\"", List.of("nurse"), List.of(north), true)
                .then()
                .statusCode(200);

        given().auth().oauth2(token).get("/api/v1/me").then().body("siteIds", contains(north.toString()));
        given().auth().oauth2(token).get("/api/v1/sites/" + north).then().statusCode(200);
        given().auth().oauth2(token).get("/api/v1/sites/" + south).then().statusCode(404);
    }

    @Test
    void bindings_to_other_sites_are_neither_shown_nor_lost() {
        Staff nurse = Staff.of(Roles.NURSE).at(north, south);
        admin.asks().get(address(nurse)).then().body("siteIds", contains(north.toString()));

        changeOnlySites(admin, nurse, List.of()).then().statusCode(200);

        admin.asks().get(address(nurse)).then().statusCode(404);
        southern.asks().get(address(nurse)).then().body("siteIds", contains(south.toString()));
    }

    @Test
    void what_counts_at_other_sites_too_is_not_one_administrators_to_change() {
        Staff nurse = Staff.of(Roles.NURSE).at(north, south);
        Staff both = Staff.of(Roles.ADMIN).at(north, south);

        change(admin, nurse, "\"0\"", List.of("admin"), List.of(north), true)
                .then()
                .statusCode(422)
                .body("reasons[0].code", equalTo("bound-elsewhere"));
        newPassword(admin, nurse, null, PASSWORD).then().statusCode(422);

        newPassword(both, nurse, null, PASSWORD).then().statusCode(204);
    }

    @Test
    void deactivating_ends_sessions_and_sight_at_once() {
        Staff nurse = Staff.of(Roles.NURSE).at(north);
        IssuedTokens session = tokens.signIn(nurse.username(), Staff.PASSWORD);

        change(admin, nurse, "\"0\"", List.of("nurse"), List.of(north), false)
                .then()
                .statusCode(200)
                .body("active", equalTo(false));

        post("sign-in/refresh", Map.of("refreshToken", session.refreshToken()))
                .then()
                .statusCode(401);
        post("sign-in", Map.of("username", nurse.username(), "password", Staff.PASSWORD))
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(session.accessToken())
                .get("/api/v1/sites/" + north)
                .then()
                .statusCode(401);
    }

    @Test
    void one_changes_ones_own_password_with_the_current_one() {
        Staff nurse = Staff.of(Roles.NURSE).at(north);
        IssuedTokens session = tokens.signIn(nurse.username(), Staff.PASSWORD);

        newPassword(nurse, nurse, Staff.PASSWORD, PASSWORD).then().statusCode(204);

        assertThat(tokens.signIn(nurse.username(), PASSWORD)).isNotNull();
        post("sign-in/refresh", Map.of("refreshToken", session.refreshToken()))
                .then()
                .statusCode(401);
    }

    @Test
    void ones_own_password_needs_the_current_one_even_for_an_administrator() {
        newPassword(admin, admin, null, PASSWORD)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("currentPassword"));
    }

    @Test
    void a_wrong_current_password_is_refused_and_counts() {
        Staff nurse = Staff.of(Roles.NURSE).at(north);
        String token = nurse.token();

        for (int i = 0; i < 5; i++) {
            given().auth()
                    .oauth2(token)
                    .contentType("application/json")
                    .body(Map.of("currentPassword", "not the current one", "newPassword", PASSWORD))
                    .put(address(nurse) + "/password")
                    .then()
                    .statusCode(422)
                    .body("reasons[0].code", equalTo("current-password-wrong"));
        }

        post("sign-in", Map.of("username", nurse.username(), "password", Staff.PASSWORD))
                .then()
                .statusCode(401);
    }

    @Test
    void no_nurse_sets_the_password_of_another() {
        Staff nurse = Staff.of(Roles.NURSE).at(north);

        newPassword(nurse, Staff.of(Roles.NURSE).at(north), Staff.PASSWORD, PASSWORD)
                .then()
                .statusCode(403);
    }

    @Test
    void a_new_password_from_an_administrator_lifts_the_lock() {
        Staff nurse = Staff.of(Roles.NURSE).at(north);
        for (int i = 0; i < 5; i++) {
            post("sign-in", Map.of("username", nurse.username(), "password", "not the password"));
        }

        newPassword(admin, nurse, null, PASSWORD).then().statusCode(204);

        assertThat(tokens.signIn(nurse.username(), PASSWORD)).isNotNull();
    }

    private static Response open(Staff by, String username, String password, List<String> roles, List<SiteId> sites) {
        return by.asks()
                .body(Map.of(
                        "username", username,
                        "displayName", "Nurse of a test",
                        "password", password,
                        "roles", roles,
                        "siteIds", sites.stream().map(SiteId::toString).toList()))
                .post("/api/v1/accounts");
    }

    private static Response change(
            Staff by, Staff whom, String tag, List<String> roles, List<SiteId> sites, boolean active) {
        return change(by, whom, tag, "Changed", roles, sites, active);
    }

    private static Response changeOnlySites(Staff by, Staff whom, List<SiteId> sites) {
        return change(by, whom, "\"0\"", "Staff for a test", List.of("nurse"), sites, true);
    }

    private static Response change(
            Staff by, Staff whom, String tag, String name, List<String> roles, List<SiteId> sites, boolean active) {
        return by.asks()
                .headers(tag == null ? Map.of() : Map.of("If-Match", tag))
                .body(Map.of(
                        "displayName", name,
                        "roles", roles,
                        "siteIds", sites.stream().map(SiteId::toString).toList(),
                        "active", active))
                .put(address(whom));
    }

    private static Response newPassword(Staff by, Staff whose, String current, String fresh) {
        Map<String, String> body = new HashMap<>(Map.of("newPassword", fresh));
        if (current != null) {
            body.put("currentPassword", current);
        }
        return by.asks().body(body).put(address(whose) + "/password");
    }

    private static Response post(String path, Map<String, String> body) {
        return given().contentType("application/json").body(body).post("/api/v1/" + path);
    }

    private static String address(Staff staff) {
        return "/api/v1/accounts/" + staff.account();
    }

    private static String newName() {
        return "test-" + UUID.randomUUID();
    }
}
