package org.infusary.store;

import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Reads from a failed write which named constraint of the database said no. */
public final class Clash {
    private Clash() {}

    /** What to throw: the problem when that constraint said no, or else the failure itself. */
    public static RuntimeException told(RuntimeException failure, String constraint, RuntimeException problem) {
        return constraint(failure).filter(constraint::equals).isPresent() ? problem : failure;
    }

    /**
     * The constraint's name as the server told it. Hibernate leaves it out for exclusion constraints (23P01), so it is
     * read from the driver's message.
     */
    public static Optional<String> constraint(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException refused) {
                return Optional.ofNullable(refused.getServerErrorMessage()).map(ServerErrorMessage::getConstraint);
            }
        }
        return Optional.empty();
    }
}
