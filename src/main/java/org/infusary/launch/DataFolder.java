package org.infusary.launch;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything the embedded database leaves on the disk, in one folder that can be backed up (service stopped) and moved.
 *
 * <pre>
 * postgres/               tables and write-ahead log
 * binaries/               PostgreSQL itself, unpacked from the jar; may be deleted
 * credentials.properties  passwords of the three database roles; belongs to every backup
 * postgres.log            what the server said in this run; the run before is postgres.log.1
 * demo.properties         only in a folder made by {@code demo}: how far its clock runs ahead
 * lock                    held by the Infusary that runs on this folder
 * </pre>
 *
 * @param root absolute
 */
record DataFolder(Path root) {
    /** What unpacking PostgreSQL and a fresh set of tables take, in bytes, with room to begin work. */
    static final long NEW_FOLDER_BYTES = 400L << 20;

    /** Below this the server could not even finish what is already begun, in bytes. */
    static final long KNOWN_FOLDER_BYTES = 64L << 20;

    private static final List<String> OURS = List.of("lock", "credentials.properties", "demo.properties");

    /** The folder somebody named, else the one the environment names, else the given name where one started. */
    static DataFolder chosen(@Nullable Path named, String otherwise) {
        String environment = System.getenv("INFUSARY_DATA");
        Path fallback = Path.of(environment == null || environment.isBlank() ? otherwise : environment);
        return at(named == null ? fallback : named);
    }

    static DataFolder at(Path folder) {
        return new DataFolder(folder.toAbsolutePath().normalize());
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path binaries() {
        return root.resolve("binaries");
    }

    Path credentials() {
        return root.resolve("credentials.properties");
    }

    Path log() {
        return root.resolve("postgres.log");
    }

    Path demo() {
        return root.resolve("demo.properties");
    }

    Path lock() {
        return root.resolve("lock");
    }

    /** True once a database was made here, whole or half. */
    boolean holdsDatabase() {
        return Files.exists(postgres());
    }

    /**
     * Makes the folder, for its owner only.
     *
     * @throws CannotStart when it cannot be made or written, holds something else or another user's database, or the
     *     disk is full
     */
    void prepare() {
        try {
            if (Files.exists(root) && !Files.isDirectory(root)) {
                throw new CannotStart("The data folder " + root + " is a file. Choose another folder with --data.");
            }
            PrivateFile.folder(root);
            if (!Files.isWritable(root)) {
                throw new AccessDeniedException(root.toString());
            }
            if (isForeign()) {
                throw new CannotStart("The folder " + root + " is not empty and holds no Infusary data."
                        + " Choose an empty folder, or a new one, with --data.");
            }
            if (holdsDatabase() && !isOwn(postgres())) {
                throw new CannotStart("The database in " + root + " belongs to user " + Files.getOwner(postgres())
                        + ". Start Infusary as that user, or choose another folder with --data.");
            }
            if (!holdsDatabase() && isOwn(root)) {
                PrivateFile.close(root);
            }
            requireSpace();
        } catch (IOException failure) {
            throw unusable(failure);
        }
    }

    /** The same failure in words that help whoever started Infusary. */
    CannotStart unusable(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return new CannotStart("The data folder " + root + " cannot be written by user "
                    + System.getProperty("user.name") + " (" + failure.getMessage()
                    + "). Give that user the folder, or choose another with --data.");
        }
        String reason = failure instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : String.valueOf(failure.getMessage());
        return new CannotStart("The data folder " + root + " cannot be used: " + reason + ".");
    }

    private boolean isForeign() throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            List<String> names = entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !name.equals("lost+found") && !name.startsWith("."))
                    .toList();
            return !names.isEmpty() && names.stream().noneMatch(OURS::contains);
        }
    }

    private static boolean isOwn(Path file) throws IOException {
        // the name Java knows the user by is "?" in a container that gives only a number
        Path self = Path.of("/proc/self");
        return Files.exists(self)
                ? Files.getOwner(file).equals(Files.getOwner(self))
                : Files.getOwner(file).getName().equals(System.getProperty("user.name"));
    }

    private void requireSpace() throws IOException {
        long needed = holdsDatabase() ? KNOWN_FOLDER_BYTES : NEW_FOLDER_BYTES;
        long free = Files.getFileStore(root).getUsableSpace();
        if (free < needed) {
            throw new CannotStart("The disk of the data folder " + root + " is full: " + (free >> 20)
                    + " MiB free, at least " + (needed >> 20) + " MiB needed. Make room, or choose another"
                    + " disk with --data.");
        }
    }
}
