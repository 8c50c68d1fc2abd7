package org.infusary.launch;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import org.infusary.backup.Backup;
import org.infusary.backup.Manifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "backup",
        description = "Writes everything the database holds into one file, as it is at this moment, whether the service"
                + " runs or not. The file holds patients and keys: keep it where only you can read it.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true)
final class BackupCommand implements Callable<Integer> {
    @Option(names = "--to", required = true, paramLabel = "FILE", description = "File to write; must not exist yet.")
    private Path target = Path.of("");

    @Mixin
    private final DataOption data = new DataOption();

    @Override
    public Integer call() {
        DataFolder folder = data.folder();
        Path file = target.toAbsolutePath();
        if (Files.exists(file)) {
            throw new CannotStart("The file " + file + " exists already and is not overwritten.");
        }
        if (!DatabaseHandover.isExternal() && !folder.holdsDatabase()) {
            throw new CannotStart("There is no database in " + folder.root() + ". Name its folder with --data.");
        }
        return new Launch()
                .run(() -> DatabaseHandover.forCommand(folder), handover -> write(handover.properties(), file));
    }

    private static void write(Map<String, String> properties, Path file) {
        DatabaseLogin owner = DatabaseLogin.owner(properties);
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (Connection connection = owner.connect()) {
            String version = Migrations.versionOf(connection)
                    .orElseThrow(() -> new CannotStart("The database holds nothing of Infusary yet."));
            Manifest made = write(connection, part, version);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            System.out.printf(
                    "Backup written: %s, %d tables, %d rows, version %s, %d bytes.%n",
                    file, made.tables().size(), made.rows(), version, Files.size(file));
        } catch (SQLException failure) {
            throw new CannotStart("The backup could not be read from the database: " + failure.getMessage());
        } catch (IOException failure) {
            throw new CannotStart("The backup could not be written: " + failure + ".");
        } finally {
            part.toFile().delete();
        }
    }

    private static Manifest write(Connection connection, Path part, String version) throws IOException, SQLException {
        PrivateFile.write(part, "");
        try (FileOutputStream bytes = new FileOutputStream(part.toFile())) {
            BufferedOutputStream buffer = new BufferedOutputStream(bytes, 1 << 16);
            String product = new Main.Version().getVersion()[0];
            Manifest made = Backup.write(
                    connection, buffer, product, version, Clock.systemUTC().instant());
            buffer.flush();
            bytes.getFD().sync();
            return made;
        }
    }
}
