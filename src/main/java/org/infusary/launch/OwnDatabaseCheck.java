package org.infusary.launch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** Looks at a database somebody configured before Quarkus does, which would answer each mishap with a stack trace. */
final class OwnDatabaseCheck {
    private OwnDatabaseCheck() {}

    /** @throws CannotStart when it cannot be reached by both roles, or is newer than this jar */
    static void requireUsable() {
        DatabaseLogin owner = DatabaseLogin.owner(Map.of());
        try (Connection connection = owner.connect()) {
            Optional<String> version = Migrations.versionOf(connection);
            String newest = Migrations.ofThisJar().newest();
            if (version.isPresent() && version.get().compareTo(newest) > 0) {
                throw new CannotStart(
                        "The database at " + owner.address() + " is newer than this Infusary: its version is "
                                + version.get() + ", this one knows up to " + newest + ". Start the newer Infusary.");
            }
        } catch (SQLException failure) {
            throw owner.unreachable(failure);
        }
        DatabaseLogin service = DatabaseLogin.service(Map.of());
        try (Connection connection = service.connect()) {
            connection.isValid(1);
        } catch (SQLException failure) {
            throw service.unreachable(failure);
        }
    }
}
