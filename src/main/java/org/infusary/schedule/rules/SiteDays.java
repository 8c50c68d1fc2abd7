package org.infusary.schedule.rules;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** The days of a centre that a search may look at; who sits there may be read as late as the search comes to a day. */
public interface SiteDays {
    /** The day with all its visits; empty when it is not on offer. */
    Optional<SiteDayLoad> on(LocalDate date);

    /** Of all chairs together while the centre is open and they are not closed; 0 when the day is not on offer. */
    long chairMinutesInService(LocalDate date);

    /** Days of which everything is known; a date that is missing is not on offer. */
    static SiteDays of(Map<LocalDate, SiteDayLoad> loads) {
        return new Known(Map.copyOf(loads));
    }

    /** Days with all their visits. */
    record Known(Map<LocalDate, SiteDayLoad> loads) implements SiteDays {
        @Override
        public Optional<SiteDayLoad> on(LocalDate date) {
            return Optional.ofNullable(loads.get(date));
        }

        @Override
        public long chairMinutesInService(LocalDate date) {
            return on(date).map(SiteDayLoad::chairMinutesInService).orElse(0L);
        }
    }
}
