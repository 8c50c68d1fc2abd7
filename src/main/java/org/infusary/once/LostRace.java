package org.infusary.once;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Set;
import org.hibernate.StaleStateException;

/** Failures that say nothing about the request: somebody else was faster, and a further try may succeed. */
final class LostRace {
    /** PostgreSQL, appendix A: serialization_failure and deadlock_detected. */
    private static final Set<String> STATES = Set.of("40001", "40P01");

    private LostRace() {}

    static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException
                    || cause instanceof StaleStateException
                    || cause instanceof SQLException refused
                            && STATES.contains(String.valueOf(refused.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
