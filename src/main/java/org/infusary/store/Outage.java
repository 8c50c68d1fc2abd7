package org.infusary.store;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whether a failure means that the database cannot serve now, rather than that something is wrong with the request or
 * with us: it is down, restarting, out of connections, out of disk, too slow, or only a copy that takes no writes.
 *
 * <p>Races that were lost (40001, 40P01) are no outage: they may be run again at once.
 */
public final class Outage {
    /**
     * Beginnings of SQLSTATE, as in appendix A of PostgreSQL's manual: 08 connection, 53 resources (disk full, too many
     * connections), 57P server shutting down or starting, 57014 statement timeout, 58 the system below it (I/O error),
     * 25006 a read-only copy, 25P03 a transaction left idle.
     */
    private static final List<String> STATES = List.of("08", "53", "57P", "57014", "58", "25006", "25P03");

    private Outage() {}

    /** What the database or the pool said, as an SQLSTATE; empty when the failure is no outage. */
    public static Optional<String> of(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>(List.of(failure));
        while (!open.isEmpty()) {
            Throwable one = open.pop();
            if (!seen.add(one)) {
                continue;
            }
            if (one instanceof SQLException refused && isOutage(refused)) {
                return Optional.of(refused.getSQLState() == null ? "no connection" : refused.getSQLState());
            }
            if (one.getCause() != null) {
                open.push(one.getCause());
            }
            // a transaction manager keeps there what a failed commit ran into
            List.of(one.getSuppressed()).forEach(open::push);
        }
        return Optional.empty();
    }

    private static boolean isOutage(SQLException refused) {
        String state = refused.getSQLState();
        // without one it never reached a server: the pool had no connection to give
        return state == null || STATES.stream().anyMatch(state::startsWith);
    }
}
