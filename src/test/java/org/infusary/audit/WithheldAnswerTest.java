package org.infusary.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.ConfigProvider;
import org.infusary.security.Roles;
import org.infusary.testing.Centre;
import org.infusary.testing.Staff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An answer whose row cannot be written does not leave. */
@QuarkusTest
class WithheldAnswerTest {
    private final Trail refused = Trail.begin();
    private Centre centre;
    private Staff nurse;
    private String patient;

    @BeforeEach
    void aRequestWhoseRowTheDatabaseWillNotTake() throws SQLException {
        centre = Centre.open(1, 1);
        nurse = Staff.of(Roles.NURSE).at(centre.site());
        patient = centre.patient();
        asOwner("alter table audit_row add constraint not_this_one check (request_id <> '" + refused.requestId()
                + "') not valid");
    }

    @AfterEach
    void takeItAgain() throws SQLException {
        asOwner("alter table audit_row drop constraint not_this_one");
    }

    @Test
    void nothing_that_was_read_is_told() {
        for (String accept : new String[] {"application/json", "text/csv"}) {
            refused.mark(nurse.asks())
                    .accept(accept + ", */*;q=0.1")
                    .get(centre.path("/schedule?from=2026-11-23&to=2026-11-29"))
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", equalTo("2"))
                    .body("type", equalTo("https://infusary.org/problems/unavailable"))
                    .body("items", equalTo(null));
        }
        refused.mark(nurse.asks())
                .get("/api/v1/patients/" + patient)
                .then()
                .statusCode(503)
                .header("ETag", equalTo(null))
                .body("familyName", equalTo(null));

        assertThat(refused.rows()).isEmpty();
    }

    @Test
    void the_rows_of_others_are_written_all_the_same() {
        Trail other = Trail.begin();

        refused.mark(nurse.asks()).get("/api/v1/patients/" + patient).then().statusCode(503);
        other.mark(nurse.asks()).get("/api/v1/patients/" + patient).then().statusCode(200);

        assertThat(other.rows()).hasSize(1);
    }

    @Test
    void a_write_is_undone_with_its_row() {
        String weight = "{\"weightKg\": 81, \"measuredOn\": \"2026-11-21\"}";
        String weights = "/api/v1/patients/" + patient + "/weights";

        refused.mark(nurse.asks()).body(weight).post(weights).then().statusCode(503);

        nurse.asks().get(weights).then().body("items.weightKg", contains(70));
        assertThat(refused.rows()).isEmpty();
    }

    private static void asOwner(String statement) throws SQLException {
        try (Connection owner = DriverManager.getConnection(
                        setting("quarkus.flyway.jdbc-url"),
                        setting("quarkus.flyway.username"),
                        setting("quarkus.flyway.password"));
                Statement sql = owner.createStatement()) {
            sql.execute(statement);
        }
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
