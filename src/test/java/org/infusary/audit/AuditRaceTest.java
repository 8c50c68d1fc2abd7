package org.infusary.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.infusary.security.Roles;
import org.infusary.testing.AtOnce;
import org.infusary.testing.Centre;
import org.infusary.testing.Staff;
import org.junit.jupiter.api.Test;

/** Fifty at once leave as many rows as they got answers, and all of them are sealed. */
@QuarkusTest
class AuditRaceTest {
    private static final int THREADS = 50;
    private static final int EACH = 8;

    @Inject
    DataSource database;

    @Inject
    Sealer sealer;

    @Test
    void every_answer_has_its_row() throws InterruptedException, ExecutionException, SQLException {
        Centre centre = Centre.open(1, 1);
        String patient = centre.patient();
        String token = Staff.of(Roles.NURSE).at(centre.site()).token();
        Trail trail = Trail.begin();
        Callable<Integer> asking = () -> {
            for (int i = 0; i < EACH; i++) {
                RequestSpecification request = trail.anonymous().auth().oauth2(token);
                request.get("/api/v1/patients/" + patient).then().statusCode(200);
            }
            return EACH;
        };

        AtOnce.of(THREADS, asking);

        assertThat(trail.rows())
                .hasSize(THREADS * EACH)
                .allMatch(row -> row.status() == 200 && row.patients().contains(patient));
        sealer.seal();
        try (Connection connection = database.getConnection()) {
            assertThat(AuditVerifier.verify(connection, null).findings()).isEmpty();
        }
    }
}
