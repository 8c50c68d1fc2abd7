package org.infusary.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * One PostgreSQL for a whole test run, emptied by nothing: tests make their own site and never count rows of others.
 *
 * <p>As in service, one role owns the tables and migrates, another one runs the application and owns nothing.
 */
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {
    private EmbeddedPostgres server;

    @Override
    public Map<String, String> start() {
        try {
            server = EmbeddedPostgres.builder().start();
            try (Connection admin = server.getPostgresDatabase().getConnection();
                    Statement sql = admin.createStatement()) {
                sql.execute("create role infusary_owner login password 'owner'");
                sql.execute("create role infusary_app login password 'app'");
                sql.execute("create database infusary owner infusary_owner");
            }
            try (Connection admin = server.getDatabase("postgres", "infusary").getConnection();
                    Statement sql = admin.createStatement()) {
                sql.execute("alter schema public owner to infusary_owner");
                sql.execute("alter default privileges for role infusary_owner in schema public"
                        + " grant select, insert, update, delete on tables to infusary_app");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return Map.of(
                "quarkus.datasource.jdbc.url", server.getJdbcUrl("infusary_app", "infusary"),
                "quarkus.flyway.jdbc-url", server.getJdbcUrl("infusary_owner", "infusary"),
                "quarkus.datasource.username", "infusary_app",
                "quarkus.datasource.password", "app",
                "quarkus.flyway.username", "infusary_owner",
                "quarkus.flyway.password", "owner");
    }

    @Override
    public void stop() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
