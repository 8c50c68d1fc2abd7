package org.infusary.operation;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfoService;

/** Ready when every migration this version brings has been run. What has been run stays so: it is looked up once. */
@Readiness
@Singleton
class MigrationCheck implements AsyncHealthCheck {
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final Flyway flyway;
    private volatile String complete = "";

    MigrationCheck(Flyway flyway) {
        this.flyway = flyway;
    }

    /** The first look takes longest, so nobody is made to wait for it. */
    void beginToLook(@Observes StartupEvent started) {
        Infrastructure.getDefaultWorkerPool().execute(this::look);
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        if (!complete.isEmpty()) {
            return Uni.createFrom().item(answer());
        }
        return Uni.createFrom()
                .item(this::look)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .ifNoItem()
                .after(LIMIT)
                .recoverWithItem(this::answer);
    }

    private HealthCheckResponse look() {
        try {
            MigrationInfoService migrations = flyway.info();
            if (migrations.pending().length == 0 && migrations.current() != null) {
                complete = migrations.current().getVersion().toString();
            }
        } catch (FlywayException unreachable) {
            // as not ready as one that is behind
        }
        return answer();
    }

    private HealthCheckResponse answer() {
        boolean done = !complete.isEmpty();
        var response = HealthCheckResponse.named("migration").status(done);
        return done
                ? response.withData("version", complete).build()
                : response.withData("state", "pending or unknown").build();
    }
}
