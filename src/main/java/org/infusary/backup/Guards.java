package org.infusary.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The triggers and foreign keys of a database, as statements: what stands in the way of filling it table by table.
 *
 * @param triggersOn puts each back as it was, those that fire always too
 */
record Guards(List<String> triggersOff, List<String> keysOff, List<String> keysOn, List<String> triggersOn) {
    private static final String KEYS =
            " from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace"
                    + " and conparentid = 0 order by conname, conrelid";
    private static final String TRIGGERS = " from pg_trigger join pg_class on pg_class.oid = tgrelid"
            + " where relnamespace = 'public'::regnamespace and not tgisinternal and tgenabled <> 'D'"
            + " order by tgname, tgrelid";

    static Guards of(Connection owner) throws SQLException {
        return new Guards(
                all(owner, "select format('alter table %s disable trigger %I', tgrelid::regclass, tgname)" + TRIGGERS),
                all(owner, "select format('alter table %s drop constraint %I', conrelid::regclass, conname)" + KEYS),
                all(
                        owner,
                        "select format('alter table %s add constraint %I %s', conrelid::regclass, conname,"
                                + " pg_get_constraintdef(oid))" + KEYS),
                all(
                        owner,
                        "select format('alter table %s enable %s trigger %I', tgrelid::regclass,"
                                + " case tgenabled when 'A' then 'always' when 'R' then 'replica' else '' end, tgname)"
                                + TRIGGERS));
    }

    void takeAway(Connection owner) throws SQLException {
        run(owner, triggersOff);
        run(owner, keysOff);
    }

    /** Checks every row against every key. */
    void putBack(Connection owner) throws SQLException {
        run(owner, keysOn);
        run(owner, triggersOn);
    }

    private static List<String> all(Connection owner, String query) throws SQLException {
        return Sql.list(owner, query, row -> row.getString(1));
    }

    private static void run(Connection owner, List<String> statements) throws SQLException {
        for (String statement : statements) {
            Sql.run(owner, statement);
        }
    }
}
