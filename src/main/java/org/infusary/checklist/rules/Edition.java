package org.infusary.checklist.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A published version of the checklist, for whom it is and from when.
 *
 * @param validFrom first day, in the zone of the visit's centre; null when it came with the service
 */
public record Edition(int version, Scope scope, @Nullable LocalDate validFrom) {
    /** Whether a centre made it; what came with the service never stands before it. */
    public boolean isOfCentre() {
        return validFrom != null;
    }

    boolean isMeantFor(Occasion occasion) {
        return scope.takesIn(occasion) && (validFrom == null || !validFrom.isAfter(occasion.on()));
    }
}
