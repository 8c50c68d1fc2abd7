package org.infusary.schedule;

import java.util.Optional;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.SiteId;
import org.infusary.schedule.rules.CallOffReason;
import org.infusary.site.rules.CalendarChange;
import org.infusary.site.rules.Closing;
import org.infusary.site.rules.ClosureReason;
import org.jspecify.annotations.Nullable;

/**
 * What a centre wants to change although visits are booked.
 *
 * @param closureReason empty unless the centre or a chair closes
 * @param note for colleagues, with a closure only
 * @param unplaced what becomes of visits that find no place
 */
record Disruption(
        SiteId site,
        CalendarChange change,
        Optional<ClosureReason> closureReason,
        @Nullable String note,
        Unplaced unplaced) {
    /** What becomes of visits that find no place. */
    enum Unplaced {
        /** Nothing is done while there is one. */
        KEEP_REFUSES,
        /** They are cancelled, and their days are open again. */
        CANCEL
    }

    /** Why visits move or are called off. */
    CallOffReason reason() {
        return change.fold(
                closing -> closing.isOfCentre() ? CallOffReason.CENTRE_CLOSED : CallOffReason.NO_CHAIR,
                duty -> CallOffReason.NO_STAFF);
    }

    /** The chair that closes; empty when more changes than one. */
    Optional<ChairId> chair() {
        return Optional.ofNullable(change.<Closing>fold(closing -> closing, duty -> null))
                .map(Closing::chair);
    }
}
