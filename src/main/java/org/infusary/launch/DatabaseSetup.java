package org.infusary.launch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Roles, database and rights of the embedded server, and proof that it keeps what it acknowledges.
 *
 * <p>Every statement may run again: a first start that was cut short is finished by the next one. The owner migrates; the
 * application reads and writes rows and owns nothing, so that it can neither change tables nor switch off their triggers.
 */
final class DatabaseSetup {
    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");

    private DatabaseSetup() {}

    static void roles(Connection superuser, Credentials credentials) throws SQLException {
        role(superuser, DatabaseAddress.OWNER, credentials.owner());
        role(superuser, DatabaseAddress.APP, credentials.app());
        if (!exists(superuser, "select from pg_database where datname = ?", DatabaseAddress.DATABASE)) {
            execute(superuser, "create database infusary owner infusary_owner");
        }
    }

    static void rights(Connection superuser) throws SQLException {
        execute(superuser, "revoke all on database infusary from public");
        execute(superuser, "grant connect on database infusary to infusary_app");
        execute(superuser, "alter schema public owner to infusary_owner");
        execute(
                superuser,
                "alter default privileges for role infusary_owner in schema public"
                        + " grant select, insert, update, delete on tables to infusary_app");
    }

    /** Refuses a server on which a crash could lose what was acknowledged. */
    static void requireDurable(Connection app) throws SQLException {
        for (String setting : DURABLE) {
            String value = single(app, "show " + setting);
            if (!value.equals("on")) {
                throw new CannotStart("The embedded database runs with " + setting + "=" + value
                        + ", so a crash could lose acknowledged data. Infusary does not start like that; remove the"
                        + " setting from the database or its role " + DatabaseAddress.APP + ".");
            }
        }
    }

    /** Refuses a server that lets anyone in without a password, or from another machine. */
    static void requireScram(Connection superuser) throws SQLException {
        String open = single(
                superuser, "select count(*) from pg_hba_file_rules where auth_method is distinct from 'scram-sha-256'");
        String listens = single(superuser, "show listen_addresses");
        if (!open.equals("0") || !listens.equals("localhost")) {
            throw new CannotStart("The embedded database listens on " + listens + " with " + open
                    + " rules that ask for no password. Infusary does not start like that.");
        }
    }

    private static void role(Connection superuser, String role, String password) throws SQLException {
        if (!exists(superuser, "select from pg_roles where rolname = ?", role)) {
            execute(superuser, "create role " + role);
        }
        // base64url: nothing in it could end the literal
        execute(
                superuser,
                "alter role " + role + " login nosuperuser nocreatedb nocreaterole password '" + password + "'");
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static String single(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
