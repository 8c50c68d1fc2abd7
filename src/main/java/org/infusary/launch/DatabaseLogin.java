package org.infusary.launch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * How to sign in to a database directly, outside of Quarkus and its pool.
 *
 * @param url of JDBC
 */
record DatabaseLogin(String url, String role, String password) {
    private static final int LIMIT_SECONDS = 10;
    private static final String SERVES = "quarkus.datasource.";
    private static final String OWNS = "quarkus.flyway.";

    /** As the role that owns the tables; it is the service's own where no other is configured. */
    static DatabaseLogin owner(Map<String, String> handedOver) {
        return new DatabaseLogin(
                either(handedOver, OWNS + "jdbc-url", SERVES + "jdbc.url"),
                either(handedOver, OWNS + "username", SERVES + "username"),
                either(handedOver, OWNS + "password", SERVES + "password"));
    }

    /** As the role that serves requests. */
    static DatabaseLogin service(Map<String, String> handedOver) {
        return new DatabaseLogin(
                either(handedOver, SERVES + "jdbc.url", SERVES + "jdbc.url"),
                either(handedOver, SERVES + "username", SERVES + "username"),
                either(handedOver, SERVES + "password", SERVES + "password"));
    }

    Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", role);
        properties.setProperty("password", password);
        properties.setProperty("loginTimeout", String.valueOf(LIMIT_SECONDS));
        return DriverManager.getConnection(url, properties);
    }

    /** The address without what stands behind its question mark, which may be a password. */
    String address() {
        return url.replaceFirst("^jdbc:", "").replaceFirst("\\?.*", "");
    }

    /** Why the database does not let us in, in words that help. */
    CannotStart unreachable(SQLException failure) {
        String state = Optional.ofNullable(failure.getSQLState()).orElse("");
        String where = "The database at " + address();
        if (state.startsWith("28")) {
            return new CannotStart(
                    where + " does not let role " + role + " in: wrong password, or not allowed from here."
                            + " Check the user names and passwords of QUARKUS_DATASOURCE_… and QUARKUS_FLYWAY_….");
        }
        if (state.equals("3D000")) {
            return new CannotStart(where + " does not exist on that server. Create it, as docker/roles.sh does.");
        }
        return new CannotStart(where + " cannot be reached: " + failure.getMessage()
                + " Check QUARKUS_DATASOURCE_JDBC_URL, and that the database runs.");
    }

    /** Never the password. */
    @Override
    public String toString() {
        return "DatabaseLogin";
    }

    private static String either(Map<String, String> handedOver, String key, String otherwise) {
        Config config = ConfigProvider.getConfig();
        return Optional.ofNullable(handedOver.get(key))
                .or(() -> config.getOptionalValue(key, String.class))
                .or(() -> Optional.ofNullable(handedOver.get(otherwise)))
                .or(() -> config.getOptionalValue(otherwise, String.class))
                .orElse("");
    }
}
