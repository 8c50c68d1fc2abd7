package org.infusary.operation;

import io.agroal.api.AgroalDataSource;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the database answers soon; whoever asks is not kept waiting for one that hangs. */
@Readiness
@Singleton
class DatabaseCheck implements AsyncHealthCheck {
    private static final int SECONDS = 2;

    private final AgroalDataSource pool;

    DatabaseCheck(AgroalDataSource pool) {
        this.pool = pool;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom()
                .item(this::answers)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .ifNoItem()
                .after(Duration.ofSeconds(SECONDS))
                .recoverWithItem(false)
                .map(up -> HealthCheckResponse.named("database").status(up).build());
    }

    private boolean answers() {
        try (Connection connection = pool.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException unreachable) {
            return false;
        }
    }
}
