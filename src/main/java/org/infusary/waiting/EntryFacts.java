package org.infusary.waiting;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.SiteId;
import org.infusary.kernel.TimeWindow;
import org.infusary.kernel.VisitId;
import org.infusary.schedule.Waiter;
import org.infusary.waiting.rules.OfferOutcome;
import org.infusary.waiting.rules.WaitingStatus;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the waiting list as it stands now.
 *
 * @param zone of the centre
 * @param visit that shall go elsewhere; empty: the open days of the cycle
 * @param endedAt null as long as it can still become BOOKED, and when it EXPIRED unnoticed
 * @param offers oldest first
 */
record EntryFacts(
        WaitingEntryId id,
        SiteId site,
        ZoneId zone,
        PatientId patient,
        CourseId course,
        int cycle,
        Optional<VisitId> visit,
        Wanted wanted,
        WaitingStatus status,
        Instant addedAt,
        @Nullable Instant endedAt,
        List<OfferFacts> offers,
        long version) {
    EntryFacts {
        offers = List.copyOf(offers);
    }

    Waiter waiter() {
        return new Waiter(id.value(), course, cycle, visit, wanted.dates(), wanted.weekdays(), wanted.hours());
    }

    /** Whether a place at that time was offered already and not booked, on whatever chair. */
    boolean wasOffered(TimeWindow place) {
        return offers.stream()
                .filter(offer -> offer.outcome() != OfferOutcome.BOOKED)
                .anyMatch(offer -> offer.offered().place().overlaps(place));
    }
}
