package org.infusary.schedule;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.infusary.schedule.rules.SiteDayLoad;
import org.infusary.schedule.rules.SiteDays;
import org.infusary.site.rules.SiteDay;

/**
 * The days of a centre for one search, whose visits are read when the search first comes to one of them, a portion at once:
 * as many queries at most as there are portions.
 */
final class DaysAsNeeded implements SiteDays {
    private final Map<LocalDate, SiteDay> days = new HashMap<>();
    private final List<Set<LocalDate>> portions;
    private final Function<Set<LocalDate>, Map<LocalDate, SiteDayLoad>> reading;
    private final Set<LocalDate> asked = new TreeSet<>();
    private final Map<LocalDate, SiteDayLoad> read = new HashMap<>();

    /**
     * @param days without their visits
     * @param portions of dates, those that are needed soonest first; each date is read with the first that has it, and one that
     *     none has is not on offer
     * @param reading the days on such dates with all their visits
     */
    DaysAsNeeded(
            List<SiteDay> days,
            List<Set<LocalDate>> portions,
            Function<Set<LocalDate>, Map<LocalDate, SiteDayLoad>> reading) {
        days.forEach(day -> this.days.put(day.date(), day));
        this.portions = portions;
        this.reading = reading;
    }

    @Override
    public Optional<SiteDayLoad> on(LocalDate date) {
        if (!asked.contains(date)) {
            portions.stream()
                    .filter(portion -> portion.contains(date))
                    .findFirst()
                    .ifPresent(this::read);
        }
        return Optional.ofNullable(read.get(date));
    }

    private void read(Set<LocalDate> portion) {
        Set<LocalDate> more = new TreeSet<>(portion);
        more.removeAll(asked);
        asked.addAll(more);
        read.putAll(reading.apply(more));
    }

    @Override
    public long chairMinutesInService(LocalDate date) {
        return Optional.ofNullable(days.get(date))
                .map(SiteDayLoad::chairMinutesInService)
                .orElse(0L);
    }
}
