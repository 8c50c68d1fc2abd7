package org.infusary.schedule.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.TimeWindow;

/**
 * Finds who fits into a gap: the {@link SlotSearch} places the whole cycle as ever, only that on the day of the gap there
 * is no chair but this one, and that only where it is free.
 */
public final class GapSearch {
    private final Gap gap;
    private final Map<LocalDate, SiteDayLoad> site;
    private final SiteDayLoad day;
    private final Instant notBefore;
    private final long longest;

    /**
     * @param site the days of the centre by date, with all that sits there; that of the gap is among them
     * @param notBefore no visit begins earlier
     */
    public GapSearch(Gap gap, Map<LocalDate, SiteDayLoad> site, Instant notBefore) {
        this.gap = gap;
        this.site = site;
        this.notBefore = notBefore;
        this.day = only(gap, site.get(gap.date()));
        this.longest = gap.free().stream()
                .mapToLong(window -> window.length().toMinutes())
                .max()
                .orElseThrow();
    }

    /**
     * What is free around places of a chair; empty when less than a slot is, or the chair is not in service.
     *
     * @param places that became free
     * @param from nothing before counts
     */
    public static Optional<Gap> gap(SiteDayLoad load, ChairId chair, Collection<TimeWindow> places, Instant from) {
        Where where = Where.on(chair);
        ChairTicks ticks = load.chairs().get(where);
        Raster raster = load.raster();
        List<TimeWindow> free = new ArrayList<>();
        if (ticks != null) {
            int begin = ticks.blocked().nextClearBit(raster.within(raster.ceil(from)));
            while (begin < raster.count()) {
                int end = Math.min(raster.count(), ticks.freeUntil(begin));
                TimeWindow window = new TimeWindow(raster.begin(begin), raster.begin(end));
                if (places.stream().anyMatch(window::overlaps)
                        && window.length().toMinutes() >= load.slotMinutes()) {
                    free.add(window);
                }
                begin = ticks.blocked().nextClearBit(end);
            }
        }
        return free.isEmpty()
                ? Optional.empty()
                : Optional.of(new Gap(chair, load.kind(where).orElseThrow(), load.date(), free));
    }

    private static SiteDayLoad only(Gap gap, SiteDayLoad load) {
        Raster raster = load.raster();
        BitSet free = new BitSet(raster.count());
        gap.free()
                .forEach(window -> free.set(
                        raster.within(raster.ceil(window.start())), raster.within(raster.floor(window.end()))));
        Where where = Where.on(gap.chair());
        return load.with(where, load.chairs().get(where).within(free, raster.count()));
    }

    /** The best way to place the whole cycle with one of its days in the gap; empty when there is none. */
    public Optional<Offer> fit(GapWish wish) {
        List<List<LocalDate>> dates = wish.with(gap.date());
        if (dates.isEmpty() || wish.minutes() > longest) {
            return Optional.empty();
        }
        Map<LocalDate, SiteDayLoad> days = new HashMap<>();
        wish.datesWith(gap.date())
                .forEach(date -> Optional.ofNullable(site.get(date)).ifPresent(load -> days.put(date, load)));
        days.put(gap.date(), day);
        CycleWish cycle = wish.cycle();
        return SlotSearch.best(new SearchInput(
                SiteDays.of(days),
                List.of(new CycleWish(cycle.cycle(), cycle.days(), cycle.planned(), dates, List.of())),
                1,
                wish.patientTaken(),
                notBefore,
                wish.hours(),
                wish.wishes(),
                1));
    }
}
