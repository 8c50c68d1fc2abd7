package org.infusary.launch;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The PostgreSQL that comes with the jar, on a data folder: for trying Infusary and for a small centre.
 *
 * <p>Its life: the folder is made or found and locked; a server left over from a killed service is stopped; half a folder
 * is set aside; the server starts on a free port of localhost, with passwords only and every write on the disk before it
 * is acknowledged, which is verified; roles and database are made where missing. {@link #close()} ends it cleanly. Killing
 * the service at any point loses nothing acknowledged and is healed by the next start.
 */
final class EmbeddedDatabase implements AutoCloseable {
    private final DataFolder folder;
    private final FolderLock lock;
    private final EmbeddedPostgres server;
    private final DatabaseAddress address;

    private EmbeddedDatabase(DataFolder folder, FolderLock lock, EmbeddedPostgres server, DatabaseAddress address) {
        this.folder = folder;
        this.lock = lock;
        this.server = server;
        this.address = address;
    }

    /**
     * Starts the server of this folder.
     *
     * @throws CannotStart when another Infusary runs on the folder, or it cannot be used; nothing is left running then
     */
    static EmbeddedDatabase start(DataFolder folder) {
        folder.prepare();
        FolderLock lock = FolderLock.take(folder);
        try {
            return start(folder, lock);
        } catch (IOException failure) {
            throw abandon(folder, lock, folder.unusable(failure));
        } catch (RuntimeException failure) {
            throw abandon(folder, lock, failure);
        }
    }

    /** Where the server of this folder listens, when a service runs on it; starts nothing. */
    static Optional<DatabaseAddress> running(DataFolder folder) {
        return Postmaster.on(folder.postgres())
                .map(postmaster -> new DatabaseAddress(postmaster.port(), Credentials.of(folder)));
    }

    DatabaseAddress address() {
        return address;
    }

    /** Fast shutdown, then gives the folder back. */
    @Override
    public void close() {
        try {
            Optional<Postmaster> postmaster = Postmaster.on(folder.postgres());
            server.close();
            // the library waits five seconds only
            postmaster.ifPresent(Postmaster::awaitEnd);
        } catch (IOException failure) {
            throw folder.unusable(failure);
        } finally {
            lock.close();
        }
    }

    private static EmbeddedDatabase start(DataFolder folder, FolderLock lock) throws IOException {
        Postmaster.on(folder.postgres()).ifPresent(Postmaster::stop);
        Postmaster.forgetStranger(folder.postgres());
        setAsideHalfMade(folder.postgres());
        Credentials credentials = Credentials.of(folder);

        EmbeddedPostgres server = new ServerStart(folder, credentials).run();
        DatabaseAddress address = new DatabaseAddress(server.getPort(), credentials);
        try {
            prepare(address);
        } catch (SQLException failure) {
            throw new ServerLog(folder.log()).failure("The embedded database is not usable.", failure);
        }
        return new EmbeddedDatabase(folder, lock, server, address);
    }

    private static RuntimeException abandon(DataFolder folder, FolderLock lock, RuntimeException failure) {
        Postmaster.on(folder.postgres()).ifPresent(Postmaster::stop);
        lock.close();
        return failure;
    }

    private static void prepare(DatabaseAddress address) throws SQLException {
        try (Connection superuser = address.asSuperuser("postgres")) {
            DatabaseSetup.requireScram(superuser);
            DatabaseSetup.roles(superuser, address.credentials());
        }
        try (Connection superuser = address.asSuperuser(DatabaseAddress.DATABASE)) {
            DatabaseSetup.rights(superuser);
        }
        try (Connection app = address.asApp()) {
            DatabaseSetup.requireDurable(app);
        }
    }

    /** Tables whose making was cut short hold nothing, but nothing is deleted: they are only moved out of the way. */
    private static void setAsideHalfMade(Path tables) throws IOException {
        if (!Files.exists(tables) || Files.exists(tables.resolve(ServerStart.MADE))) {
            return;
        }
        Postmaster.awaitStragglers(tables);
        int number = 1;
        while (Files.exists(tables.resolveSibling("postgres.half-made-" + number))) {
            number++;
        }
        Files.move(tables, tables.resolveSibling("postgres.half-made-" + number));
    }
}
