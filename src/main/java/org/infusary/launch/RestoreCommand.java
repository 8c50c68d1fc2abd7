package org.infusary.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.flywaydb.core.api.FlywayException;
import org.infusary.backup.BackupFile;
import org.infusary.backup.BackupRefused;
import org.infusary.backup.Manifest;
import org.infusary.backup.Restore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "restore",
        description = "Fills an empty database from a file that backup wrote, and proves that all of it came back."
                + " Changes nothing when it cannot.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true)
final class RestoreCommand implements Callable<Integer> {
    @Option(names = "--from", required = true, paramLabel = "FILE", description = "File that backup wrote.")
    private Path source = Path.of("");

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "New folder for the embedded database. Not used with a database of your own."
                    + " Default: $INFUSARY_DATA, else ./data.")
    private @Nullable Path data;

    @Override
    public Integer call() throws IOException {
        DataFolder folder = DataFolder.chosen(data, "data");
        // looked at first: a bad file must not leave a folder behind
        try (BackupFile file = BackupFile.open(source.toAbsolutePath())) {
            Migrations migrations = Migrations.ofThisJar();
            String version = file.manifest().schemaVersion();
            if (!migrations.knows(version)) {
                throw new CannotStart("The backup has version " + version + " of the tables; this Infusary knows up to "
                        + migrations.newest() + ". Restore it with the Infusary that wrote it ("
                        + file.manifest().product() + ").");
            }
            return new Launch()
                    .run(
                            () -> DatabaseHandover.forCommand(folder),
                            handover -> load(handover.properties(), file, migrations));
        } catch (BackupRefused refused) {
            throw new CannotStart(refused.getMessage());
        }
    }

    private static void load(Map<String, String> properties, BackupFile file, Migrations migrations) {
        DatabaseLogin owner = DatabaseLogin.owner(properties);
        Manifest manifest = file.manifest();
        try (Connection connection = owner.connect()) {
            requireEmpty(connection, owner, manifest.schemaVersion());
            migrations.migrate(owner, manifest.schemaVersion());
            Restore.load(connection, file);
            System.out.printf(
                    "Restored and verified: %d tables, %d rows, version %s, as of %s.%n",
                    manifest.tables().size(), manifest.rows(), manifest.schemaVersion(), manifest.madeAt());
        } catch (SQLException | FlywayException failure) {
            throw new CannotStart("The restore failed, nothing was restored: " + failure.getMessage());
        } catch (IOException failure) {
            throw new CannotStart("The restore failed, nothing was restored: " + failure + ".");
        }
    }

    private static void requireEmpty(Connection connection, DatabaseLogin owner, String version) throws SQLException {
        boolean another = Migrations.versionOf(connection)
                .filter(found -> !found.equals(version))
                .isPresent();
        if (another || !Restore.isEmpty(connection)) {
            throw new CannotStart("The database at " + owner.address()
                    + " is not empty. Restore into an empty one, or into a" + " new folder with --data.");
        }
    }
}
