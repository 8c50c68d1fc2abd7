package org.infusary.launch;

import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The database a run works on: what the service must be told about it, and what to do when the run is over.
 *
 * @param properties configuration to set; of a database somebody configured only how to migrate it
 * @param afterwards ends what was started for this run
 */
record DatabaseHandover(Map<String, String> properties, Runnable afterwards) {
    /** How long a service that is just starting on the folder is waited for. */
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private static final String URL = "quarkus.datasource.jdbc.url";

    /** True when a database was configured by any way Quarkus knows: environment, system property, file. */
    static boolean isExternal() {
        return ConfigProvider.getConfig().getOptionalValue(URL, String.class).isPresent();
    }

    /** For the service: the configured database, or the folder's own, started. */
    static DatabaseHandover forService(DataFolder folder) {
        return isExternal() ? external() : started(folder);
    }

    /** For one command: also the folder's own database while a service runs on it. */
    static DatabaseHandover forCommand(DataFolder folder) {
        if (isExternal()) {
            return external();
        }
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (Files.exists(folder.lock()) && FolderLock.isHeld(folder) && System.nanoTime() < end) {
            Optional<DatabaseAddress> running = EmbeddedDatabase.running(folder).filter(DatabaseAddress::answers);
            if (running.isPresent()) {
                return new DatabaseHandover(running.get().asConfiguration(), () -> {});
            }
            pause();
        }
        return started(folder);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while another Infusary starts on the folder.");
        }
    }

    private static DatabaseHandover external() {
        OwnDatabaseCheck.requireUsable();
        DatabaseLogin owner = DatabaseLogin.owner(Map.of());
        // said again, so that Flyway does not use the service's pool, which is impatient with what takes long
        Map<String, String> properties = Map.of(
                "quarkus.flyway.jdbc-url", owner.url(),
                "quarkus.flyway.username", owner.role(),
                "quarkus.flyway.password", owner.password());
        return new DatabaseHandover(properties, () -> {});
    }

    private static DatabaseHandover started(DataFolder folder) {
        EmbeddedDatabase database = EmbeddedDatabase.start(folder);
        return new DatabaseHandover(database.address().asConfiguration(), database::close);
    }
}
