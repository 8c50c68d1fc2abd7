package org.infusary.launch;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One run: database up, Quarkus on it, Quarkus down, database down; in this order also when a signal ends the run.
 *
 * <p>The database comes up before Quarkus because Quarkus connects and migrates while it starts. What it must know goes
 * over as system properties, which are taken back afterwards.
 */
final class Launch {
    /** More than Quarkus and the database may take to end. */
    private static final long END_LIMIT_SECONDS = 120;

    private final Map<String, String> properties = new TreeMap<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final AtomicInteger exitCode = new AtomicInteger();
    private volatile boolean asked;

    /** Adds a setting for this run; it wins over the environment and over files. */
    Launch with(String property, Object value) {
        properties.put(property, value.toString());
        return this;
    }

    /**
     * Names the folder of the embedded database, and keeps the clock of a folder that the demo made; a database of one's own
     * has no folder.
     */
    Launch onFolder(DataFolder folder) {
        if (DatabaseHandover.isExternal()) {
            return this;
        }
        DemoFile.offset(folder).ifPresent(offset -> with("infusary.clock.offset", offset));
        return with(Greeting.FOLDER, folder.root());
    }

    /**
     * Runs the application to its end.
     *
     * @return exit code for the shell
     * @throws CannotStart when the database cannot be had; Quarkus explains its own failures
     */
    int run(Supplier<DatabaseHandover> database, Class<? extends QuarkusApplication> application, String... args) {
        return run(database, handover -> runQuarkus(handover, application, args));
    }

    /** The same for work that talks to the database alone, without Quarkus. */
    int run(Supplier<DatabaseHandover> database, Consumer<DatabaseHandover> work) {
        Runtime.getRuntime().addShutdownHook(new Thread(this::awaitEnd, "infusary-end"));
        try {
            DatabaseHandover handover = database.get();
            try {
                if (!asked) {
                    work.accept(handover);
                }
            } finally {
                handover.afterwards().run();
            }
            return exitCode.get();
        } finally {
            over.countDown();
        }
    }

    private void runQuarkus(
            DatabaseHandover handover, Class<? extends QuarkusApplication> application, String... args) {
        properties.putAll(handover.properties());
        properties.forEach(System::setProperty);
        try {
            if (!LaunchMode.current().isDev()) {
                // Quarkus would leave at once, before the database is down
                ApplicationLifecycleManager.setDefaultExitCodeHandler((code, failure) -> exitCode.set(code));
            }
            Quarkus.run(application, args);
        } finally {
            properties.keySet().forEach(System::clearProperty);
        }
    }

    /** Keeps a dying virtual machine alive until this run has ended in order. */
    private void awaitEnd() {
        asked = true;
        try {
            if (!over.await(END_LIMIT_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("infusary: the run did not end in " + END_LIMIT_SECONDS + " s");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
