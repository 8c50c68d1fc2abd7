package org.infusary.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.infusary.backup.Manifest.SequenceEntry;
import org.infusary.backup.Manifest.TableEntry;
import org.postgresql.PGConnection;

/**
 * Fills an empty, migrated database from a backup, in one transaction, and looks at the result before it commits.
 *
 * <p>Triggers are off meanwhile, because they judge what people do, not what has been; foreign keys are taken away and put
 * back, which the owner of the tables may do and which checks every row of them. Then each table is read again and must have
 * the rows and the digest that the manifest names.
 */
public final class Restore {
    private Restore() {}

    /** True when no table of the database holds a row; a database without tables is empty too. */
    public static boolean isEmpty(Connection owner) throws SQLException {
        for (String table : Sql.tables(owner)) {
            if (Sql.list(owner, "select exists (select from " + Sql.name(table) + ")", row -> row.getBoolean(1))
                    .contains(true)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Loads and verifies; commits only what was verified.
     *
     * @throws BackupRefused when the tables are others than those of the backup, or came out differently
     */
    public static void load(Connection owner, BackupFile file) throws SQLException, IOException {
        Manifest manifest = file.manifest();
        Sql.settle(owner);
        owner.setAutoCommit(false);
        List<String> expected = manifest.tables().stream().map(TableEntry::name).toList();
        if (!Sql.tables(owner).equals(expected)) {
            throw new BackupRefused("The tables of the database are not those of the backup.");
        }
        Guards guards = Guards.of(owner);
        guards.takeAway(owner);
        for (TableEntry table : manifest.tables()) {
            fill(owner, file, table);
        }
        for (SequenceEntry sequence : manifest.sequences()) {
            set(owner, sequence);
        }
        guards.putBack(owner);
        for (TableEntry table : manifest.tables()) {
            verify(owner, table);
        }
        owner.commit();
        owner.setAutoCommit(true);
        Sql.run(owner, "analyze");
    }

    private static void fill(Connection owner, BackupFile file, TableEntry table) throws SQLException, IOException {
        try (InputStream rows = file.read(table)) {
            owner.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table.asSql() + " from stdin", rows);
        }
    }

    private static void set(Connection owner, SequenceEntry sequence) throws SQLException {
        try (PreparedStatement set = owner.prepareStatement("select setval(?::regclass, ?, ?)")) {
            set.setString(1, Sql.name(sequence.name()));
            set.setLong(2, sequence.lastValue());
            set.setBoolean(3, sequence.called());
            set.execute();
        }
    }

    private static void verify(Connection owner, TableEntry table) throws SQLException, IOException {
        TableEntry found = TableCopy.out(owner, table.name(), table.columns(), OutputStream.nullOutputStream());
        if (!found.equals(table)) {
            throw new BackupRefused("Table " + table.name() + " came out differently: " + found.rows() + " rows of "
                    + table.rows() + ". Nothing was restored.");
        }
    }
}
