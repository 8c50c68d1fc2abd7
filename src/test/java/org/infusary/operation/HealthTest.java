package org.infusary.operation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HealthTest {
    @Test
    void it_is_live_without_asking_the_database() {
        given().get("/q/health/live").then().statusCode(200).body("checks.size()", equalTo(0));
    }

    @Test
    void it_is_ready_with_the_database_and_every_migration() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.name", hasItems("database", "migration"))
                .body("checks.find { it.name == 'migration' }.data.version", matchesPattern("\\d{4}"));
    }

    @Test
    void it_is_not_ready_while_the_state_of_the_migrations_is_unknown() {
        Flyway unreachable = Flyway.configure()
                .dataSource("jdbc:postgresql://localhost:1/none", "nobody", "none")
                .load();

        HealthCheckResponse answer =
                new MigrationCheck(unreachable).call().await().indefinitely();

        assertThat(answer.getStatus()).isEqualTo(Status.DOWN);
    }
}
