package org.infusary.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A process of its own that runs the database of a folder until it is killed or its input ends. */
final class DatabaseHolder {
    private DatabaseHolder() {}

    /** Says {@code ready} and the server's port, or the reason why not. */
    public static void main(String... arguments) throws IOException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(DataFolder.at(Path.of(arguments[0])))) {
            System.out.println("ready " + database.address().port());
            System.in.read();
        } catch (CannotStart refused) {
            System.out.println(refused.getMessage());
        }
    }

    static Process start(Path folder) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        DatabaseHolder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** The first line of what it says. */
    static String firstLine(Process holder) throws IOException {
        return String.valueOf(holder.inputReader().readLine());
    }

    /** As {@code kill -9} does: nothing in the process can tidy up. */
    static void kill(Process holder) throws InterruptedException {
        holder.destroyForcibly().waitFor(60, TimeUnit.SECONDS);
    }
}
