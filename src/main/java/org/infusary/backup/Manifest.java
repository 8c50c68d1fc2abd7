package org.infusary.backup;

import java.util.List;

/**
 * What a backup holds, and by what it is known to be whole.
 *
 * @param format of the file; this code reads and writes {@link #FORMAT} only
 * @param product version of the Infusary that wrote it
 * @param schemaVersion newest migration of the database, four digits
 * @param madeAt ISO 8601, UTC
 * @param tables in the order of their names
 */
public record Manifest(
        int format,
        String product,
        String schemaVersion,
        String madeAt,
        List<TableEntry> tables,
        List<SequenceEntry> sequences) {
    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";

    public Manifest {
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
    }

    public long rows() {
        return tables.stream().mapToLong(TableEntry::rows).sum();
    }

    /**
     * One table, as {@code COPY … TO STDOUT} writes it.
     *
     * @param sha256 of the entry's bytes, hexadecimal
     */
    public record TableEntry(String name, List<String> columns, long rows, String sha256) {
        public TableEntry {
            columns = List.copyOf(columns);
        }

        String entry() {
            return "tables/" + name + ".copy";
        }

        /** Table and columns as SQL names them. */
        String asSql() {
            return Sql.name(name) + " ("
                    + String.join(", ", columns.stream().map(Sql::name).toList()) + ")";
        }
    }

    /** Where a sequence stands. */
    public record SequenceEntry(String name, long lastValue, boolean called) {}
}
