package org.infusary.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.infusary.backup.Manifest.TableEntry;
import org.infusary.kernel.Sha256;
import org.postgresql.PGConnection;

/** Reads one table out of the database as PostgreSQL's own text, counting and digesting it on the way. */
final class TableCopy {
    private TableCopy() {}

    static TableEntry out(Connection connection, String table, OutputStream target) throws SQLException, IOException {
        return out(connection, table, Sql.columns(connection, table), target);
    }

    static TableEntry out(Connection connection, String table, List<String> columns, OutputStream target)
            throws SQLException, IOException {
        DigestOutputStream digesting = new DigestOutputStream(target, Sha256.digest());
        TableEntry unread = new TableEntry(table, columns, 0, "");
        long rows = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy " + unread.asSql() + " to stdout", digesting);
        return new TableEntry(table, columns, rows, hex(digesting.getMessageDigest()));
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
