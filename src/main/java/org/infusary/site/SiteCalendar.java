package org.infusary.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.SiteId;
import org.infusary.security.Caller;
import org.infusary.site.rules.CentreCalendar;
import org.infusary.site.rules.ChairTimes;
import org.infusary.site.rules.OpenDays;
import org.infusary.site.rules.SiteDay;

/**
 * The door of this room for all who plan: what a centre is, and what its days offer in moments. Keeping the centre's
 * records is done through {@link SiteKeeping} and {@link SiteHours}.
 *
 * <p>Every method answers 404 ({@code NotFound("site")}) for a site the caller is not bound to. Spans of dates are at
 * most {@value Dates#LONGEST_SPAN_DAYS} days, both ends counted; longer ones are a 400. The number of queries does not
 * depend on the span.
 */
@ApplicationScoped
public class SiteCalendar {
    private final Sites sites;
    private final SiteZones zones;
    private final Calendars calendars;
    private final SiteDays siteDays;
    private final PolicyDefaults defaults;
    private final Caller caller;

    SiteCalendar(
            Sites sites,
            SiteZones zones,
            Calendars calendars,
            SiteDays siteDays,
            PolicyDefaults defaults,
            Caller caller) {
        this.sites = sites;
        this.zones = zones;
        this.calendars = calendars;
        this.siteDays = siteDays;
        this.defaults = defaults;
        this.caller = caller;
    }

    /** The centre's name, zone and policy. */
    @Transactional
    public SiteFacts site(SiteId site) {
        caller.mustSee(site, "site");
        return sites.byId(site).facts();
    }

    /** The centre's zone, which it keeps for good: for those who only tell moments as the centre's clock shows them. */
    @Transactional(TxType.SUPPORTS)
    public ZoneId zone(SiteId site) {
        caller.mustSee(site, "site");
        return zones.of(site);
    }

    /** The minutes a centre begins with; of the reference, not of any site. */
    public ChairTimes defaultTimes() {
        return defaults.policy().times();
    }

    /** Another number with every change of the centre's calendar: of hours, closures, staffing or chairs. */
    @Transactional
    public long stamp(SiteId site) {
        caller.mustSee(site, "site");
        return calendars.stamp(site);
    }

    /** The days on which at least one opening window is left after the closures of the whole centre. */
    @Transactional
    public OpenDays openDays(SiteId site, DateWindow days) {
        Dates.mustBeShort(days);
        CentreCalendar calendar = calendar(site);
        return new OpenDays(
                days,
                dates(days)
                        .filter(date -> !calendar.open(date).isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /**
     * What the centre offers on each day, one entry per date in order, closed days too.
     *
     * <p>Local times become moments here only: a time in the hour that the clocks skip moves forward by that hour, of
     * an hour that comes twice the first one counts. Chairs out of service are left out.
     */
    @Transactional
    public List<SiteDay> days(SiteId site, DateWindow days) {
        Dates.mustBeShort(days);
        CentreCalendar calendar = calendar(site);
        return dates(days).map(calendar::day).toList();
    }

    /**
     * Holds these days of the site until the caller's transaction ends: another transaction that locks one of them
     * waits. Only within a transaction.
     */
    @Transactional(TxType.MANDATORY)
    public void lockDays(SiteId site, SortedSet<LocalDate> days) {
        caller.mustSee(site, "site");
        if (!days.isEmpty()) {
            siteDays.lock(site, days);
        }
    }

    private CentreCalendar calendar(SiteId site) {
        caller.mustSee(site, "site");
        return calendars.of(site);
    }

    private static Stream<LocalDate> dates(DateWindow days) {
        return days.from().datesUntil(days.to().plusDays(1));
    }
}
