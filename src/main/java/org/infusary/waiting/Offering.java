package org.infusary.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.TimeWindow;
import org.infusary.schedule.ChairDate;
import org.infusary.schedule.Filling;
import org.infusary.schedule.Fitting;
import org.infusary.schedule.HoldDetails;
import org.infusary.schedule.rules.Gap;
import org.infusary.schedule.rules.Placement;
import org.infusary.security.Caller;
import org.infusary.site.SiteCalendar;
import org.infusary.site.SiteFacts;
import org.infusary.waiting.rules.FitReasons;

/** Offers a freed window to somebody who waits: keeps it by a hold while the patient is asked. */
@ApplicationScoped
public class Offering {
    private final WaitingEntries entries;
    private final FreedPlaces places;
    private final Filling filling;
    private final ValidProducts products;
    private final SiteCalendar calendar;
    private final Caller caller;
    private final Clock clock;

    Offering(
            WaitingEntries entries,
            FreedPlaces places,
            Filling filling,
            ValidProducts products,
            SiteCalendar calendar,
            Caller caller,
            Clock clock) {
        this.entries = entries;
        this.places = places;
        this.filling = filling;
        this.products = products;
        this.calendar = calendar;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Holds the best place of the window for the entry, as the list of freed windows shows it. The days of the centre are
     * locked before the entry is, as whoever books does, so that nobody waits for each other in a circle.
     *
     * @param length more than nothing, at most a day
     * @throws WaitingStateConflict unless it waits
     * @throws WindowGone when nothing is free there, or what is does not fit
     * @throws org.infusary.schedule.ChairTaken when somebody else was quicker
     */
    @Transactional
    EntryFacts offer(WaitingEntryId id, ChairDate where, Duration length) {
        WaitingEntry seen = entries.withId(id);
        caller.mustSee(seen.site(), seen.patient(), "waiting entry");
        SiteFacts site = calendar.site(seen.site());
        Moment at = Moment.at(site, clock.instant());
        seen.mustWait(at);
        EntryFacts facts = seen.facts(at);
        entries.getEntityManager().detach(seen);

        Gap gap = gap(site, where, at);
        Fitting fitting = fitting(site, gap, facts);
        HoldDetails hold = filling.hold(fitting.waiter(), fitting.offer(), length);
        Placement place = FitReasons.in(gap, fitting.offer().placements());

        WaitingEntry entry = entries.toChange(id);
        TimeWindow kept = place.times().window();
        entry.offer(new Offered(hold.id(), hold.until(), where.chair(), place.date(), kept), caller.account(), at);
        entries.flushOffer();
        return entry.facts(at);
    }

    private Gap gap(SiteFacts site, ChairDate where, Moment at) {
        if (where.date().isBefore(at.today())) {
            throw new WindowGone();
        }
        Map<ChairDate, List<TimeWindow>> freed =
                FreedWindows.windows(places.at(site.id(), new DateWindow(where.date(), where.date()), at.now()));
        freed.keySet().retainAll(List.of(where));
        return Optional.ofNullable(filling.gaps(site.id(), freed).get(where)).orElseThrow(WindowGone::new);
    }

    private Fitting fitting(SiteFacts site, Gap gap, EntryFacts entry) {
        return products.valid(filling.fits(site.id(), List.of(gap), List.of(entry.waiter()))).values().stream()
                .flatMap(List::stream)
                .findFirst()
                .orElseThrow(WindowGone::new);
    }
}
