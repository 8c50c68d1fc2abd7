package org.infusary.once;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.infusary.once.Sender.bearing;
import static org.infusary.once.Sender.newKey;
import static org.infusary.once.Sender.newMrn;
import static org.infusary.once.Sender.patient;
import static org.infusary.once.Sender.register;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.infusary.infusion.Chairside;
import org.infusary.security.Roles;
import org.infusary.testing.Centre;
import org.infusary.testing.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A key belongs to the one who sent it, and opens nothing that is closed to them now. */
@QuarkusTest
class KeyOwnerTest {
    @Inject
    DataSource database;

    private Centre centre;
    private Staff person;
    private String key;
    private String body;

    @BeforeEach
    void aRequestOfSomeone() {
        centre = Chairside.centre();
        person = Staff.of(Roles.SCHEDULER).at(centre.site());
        key = newKey();
        body = patient(centre.site(), newMrn());
    }

    private Response ask() {
        return register(bearing(person.token()), key, body);
    }

    private void change(Map<String, Object> account) {
        String address = "/api/v1/accounts/" + person.account();
        String tag = centre.admin().get(address).header("ETag");
        centre.admin().header("If-Match", tag).body(account).put(address).then().statusCode(200);
    }

    @Test
    void the_same_key_of_someone_else_is_another_key() {
        assertThat(ask().statusCode()).isEqualTo(201);

        Response other = register(centre.nurse(), key, patient(centre.site(), newMrn()));

        assertThat(other.statusCode()).isEqualTo(201);
        assertThat(other.header(Sender.REPLAYED)).isNull();
    }

    @Test
    void who_may_not_do_it_any_more_is_not_told_again_either() {
        assertThat(ask().statusCode()).isEqualTo(201);

        change(Map.of(
                "displayName",
                "Staff",
                "roles",
                List.of("pharmacist"),
                "siteIds",
                List.of(centre.site().toString()),
                "active",
                true));

        assertThat(ask().statusCode()).isEqualTo(403);
    }

    @Test
    void who_left_the_site_is_not_told_again_either() {
        assertThat(ask().statusCode()).isEqualTo(201);

        change(Map.of("displayName", "Staff", "roles", List.of("scheduler"), "siteIds", List.of(), "active", true));

        Response again = ask();
        assertThat(again.statusCode()).isEqualTo(404);
        assertThat(again.asString()).doesNotContain("Okafor");
    }

    @Test
    void tokens_are_never_kept() throws Exception {
        String signIn = "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(person.username(), Staff.PASSWORD);
        for (int time = 0; time < 2; time++) {
            given().contentType(ContentType.JSON)
                    .header(Sender.KEY, key)
                    .body(signIn)
                    .post("/api/v1/sign-in")
                    .then()
                    .statusCode(200);
        }

        assertThat(keptUnder(key)).isZero();
    }

    @Test
    void a_password_is_no_part_of_what_is_kept() throws Exception {
        String username = "kept-" + newKey();
        String account = """
                {"username": "%s", "displayName": "Kept", "password": "%s", "roles": ["nurse", "pharmacist"],
                 "siteIds": ["%s"]}""";

        Response first = centre.admin()
                .header(Sender.KEY, key)
                .body(account.formatted(username, "correct horse battery", centre.site()))
                .post("/api/v1/accounts");
        Response second = centre.admin()
                .header(Sender.KEY, key)
                .body(account.formatted(username, "another horse, another battery", centre.site()))
                .post("/api/v1/accounts");

        assertThat(first.statusCode()).isEqualTo(201);
        Sender.assertSame(first, second);
        assertThat(first.asString()).doesNotContain("battery");
        assertThat(keptUnder(key)).isOne();
    }

    private long keptUnder(String key) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement sql = connection.prepareStatement("select count(*) from kept_answer where key = ?")) {
            sql.setString(1, key);
            try (ResultSet row = sql.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
