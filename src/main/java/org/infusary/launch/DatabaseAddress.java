package org.infusary.launch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * Where the embedded database listens and how to sign in to it.
 *
 * @param port on localhost
 */
record DatabaseAddress(int port, Credentials credentials) {
    static final String DATABASE = "infusary";
    static final String OWNER = "infusary_owner";
    static final String APP = "infusary_app";
    static final String SUPERUSER = "postgres";

    /** What the service must be told: it runs as one role and migrates as another, which needs all three of Flyway's. */
    Map<String, String> asConfiguration() {
        return Map.of(
                "quarkus.datasource.jdbc.url", url(DATABASE),
                "quarkus.datasource.username", APP,
                "quarkus.datasource.password", credentials.app(),
                "quarkus.flyway.jdbc-url", url(DATABASE),
                "quarkus.flyway.username", OWNER,
                "quarkus.flyway.password", credentials.owner());
    }

    /** True when the service's role can sign in. */
    boolean answers() {
        try (Connection app = asApp()) {
            return app.isValid(5);
        } catch (SQLException notYet) {
            return false;
        }
    }

    Connection asApp() throws SQLException {
        return DriverManager.getConnection(url(DATABASE), APP, credentials.app());
    }

    Connection asOwner() throws SQLException {
        return DriverManager.getConnection(url(DATABASE), OWNER, credentials.owner());
    }

    Connection asSuperuser(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, credentials.superuser());
    }

    private String url(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }
}
