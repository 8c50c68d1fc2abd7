package org.infusary.launch;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the database is that a command works on. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "Folder of the embedded database. Not used with a database of your own."
                    + " Default: $INFUSARY_DATA, else ./data.")
    private @Nullable Path data;

    DataFolder folder() {
        return DataFolder.chosen(data, "data");
    }
}
