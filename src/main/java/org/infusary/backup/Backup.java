package org.infusary.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.infusary.backup.Manifest.SequenceEntry;
import org.infusary.backup.Manifest.TableEntry;

/** Writes a database into one zip, as it was at one moment, while it goes on working. */
public final class Backup {
    private Backup() {}

    /**
     * Writes every table, and the manifest last: a file that was cut off has none.
     *
     * @param owner a connection of its own; every table is seen as at the first question
     * @param target is not closed
     */
    public static Manifest write(
            Connection owner, OutputStream target, String product, String schemaVersion, Instant madeAt)
            throws SQLException, IOException {
        Sql.settle(owner);
        owner.setAutoCommit(false);
        Sql.run(owner, "set transaction isolation level repeatable read, read only");
        ZipOutputStream zip = new ZipOutputStream(target);
        List<TableEntry> tables = new ArrayList<>();
        for (String table : Sql.tables(owner)) {
            zip.putNextEntry(new ZipEntry(new TableEntry(table, List.of(), 0, "").entry()));
            tables.add(TableCopy.out(owner, table, zip));
            zip.closeEntry();
        }
        Manifest manifest =
                new Manifest(Manifest.FORMAT, product, schemaVersion, madeAt.toString(), tables, sequences(owner));
        owner.rollback();
        zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
        zip.write(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        zip.closeEntry();
        zip.finish();
        return manifest;
    }

    private static List<SequenceEntry> sequences(Connection owner) throws SQLException {
        List<SequenceEntry> all = new ArrayList<>();
        for (String name : Sql.list(
                owner,
                "select sequencename from pg_sequences where schemaname = 'public' order by 1",
                row -> row.getString(1))) {
            all.addAll(Sql.list(
                    owner,
                    "select last_value, is_called from " + Sql.name(name),
                    row -> new SequenceEntry(name, row.getLong(1), row.getBoolean(2))));
        }
        return all;
    }
}
