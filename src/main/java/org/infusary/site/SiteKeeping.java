package org.infusary.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.ChairKind;
import org.infusary.kernel.SiteId;
import org.infusary.security.Accounts;
import org.infusary.security.Caller;
import org.infusary.site.rules.CentreCalendar;
import org.infusary.site.rules.SitePolicy;
import org.infusary.web.BadRequest;
import org.infusary.web.Cursor;
import org.infusary.web.EntityTag;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what stands: centres with their policy, and their chairs.
 *
 * <p>Answers 404 for a site the caller is not bound to, 412 when {@code read} is no longer the version of the thing.
 */
@ApplicationScoped
public class SiteKeeping {
    private final Sites sites;
    private final Chairs chairs;
    private final OpeningWeeks weeks;
    private final StaffingPlans plans;
    private final PolicyDefaults defaults;
    private final Accounts accounts;
    private final Calendars calendars;
    private final Event<CalendarChanged> changed;
    private final Caller caller;
    private final Clock clock;

    SiteKeeping(
            Sites sites,
            Chairs chairs,
            OpeningWeeks weeks,
            StaffingPlans plans,
            PolicyDefaults defaults,
            Accounts accounts,
            Calendars calendars,
            Event<CalendarChanged> changed,
            Caller caller,
            Clock clock) {
        this.sites = sites;
        this.chairs = chairs;
        this.weeks = weeks;
        this.plans = plans;
        this.defaults = defaults;
        this.accounts = accounts;
        this.calendars = calendars;
        this.changed = changed;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Opens a centre and binds the caller to it: no chair, no opening hours and no nurse yet.
     *
     * @param zone IANA name, such as {@code Europe/Berlin}; 400 for one that does not exist
     * @param policy null for the default policy
     */
    @Transactional
    public SiteFacts open(String name, String zone, @Nullable SitePolicy policy) {
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw new BadRequest("zone", "must be an IANA time zone such as Europe/Berlin");
        }
        Site site = Site.open(name, ZoneId.of(zone), policy == null ? defaults.policy() : policy);
        sites.persistAndFlush(site);
        weeks.persist(OpeningWeek.closed(site.id()));
        plans.persist(StaffingPlan.withoutShifts(site.id()));
        accounts.bind(caller.account(), site.id());
        return site.facts();
    }

    /** The centres the caller is bound to, oldest first. */
    @Transactional
    public Page<SiteFacts> sites(PageRequest page) {
        return Page.of(
                        sites.among(caller.sites(), page.start(), page.limit() + 1),
                        page.limit(),
                        site -> new Cursor(site.id().value()))
                .map(Site::facts);
    }

    @Transactional
    public SiteFacts rename(SiteId id, EntityTag read, String name) {
        Site site = asRead(id, read);
        site.rename(name);
        sites.flush();
        return site.facts();
    }

    /** Replaces the whole policy; plans made before keep their minutes. */
    @Transactional
    public SiteFacts follow(SiteId id, EntityTag read, SitePolicy policy) {
        Site site = asRead(id, read);
        site.follow(policy);
        sites.flush();
        return site.facts();
    }

    /** All chairs, out of service too, oldest first. */
    @Transactional
    public Page<ChairFacts> chairs(SiteId site, PageRequest page) {
        caller.mustSee(site, "site");
        return Page.of(chairs.at(site, page.start(), page.limit() + 1), page.limit(), chair -> new Cursor(chair.id()))
                .map(Chair::facts);
    }

    @Transactional
    public ChairFacts chair(SiteId site, ChairId id) {
        caller.mustSee(site, "site");
        return chairs.at(site, id).facts();
    }

    /** Puts up a chair in service; {@link ChairNameTaken} when the site has one of that name. */
    @Transactional
    public ChairFacts putUp(SiteId site, String name, ChairKind kind) {
        caller.mustSee(site, "site");
        sites.byId(site);
        mustBeFree(site, name, null);
        Chair chair = Chair.putUp(site, name, kind);
        chairs.keep(chair);
        return chair.facts();
    }

    /**
     * Renames a chair, makes it another kind, takes it out of service or back; {@link ChairNameTaken} as above. Whoever has to
     * do with visits on it hears of it by {@link CalendarChanged} when it goes out of service, and may refuse it.
     */
    @Transactional
    public ChairFacts change(SiteId site, ChairId id, EntityTag read, String name, ChairKind kind, boolean inService) {
        caller.mustSee(site, "site");
        Chair chair = chairs.at(site, id);
        read.mustBe(chair.version());
        mustBeFree(site, name, id);
        CentreCalendar before = calendars.of(site);
        boolean leaves = chair.facts().inService() && !inService;
        chair.become(name, kind, inService);
        chairs.keep(chair);
        if (leaves) {
            LocalDate today = sites.byId(site).facts().dateAt(clock.instant());
            changed.fire(new CalendarChanged(site, Dates.bookable(today), before, before.without(id)));
        }
        return chair.facts();
    }

    private void mustBeFree(SiteId site, String name, @Nullable ChairId own) {
        if (chairs.isTaken(site, name, own)) {
            throw new ChairNameTaken();
        }
    }

    private Site asRead(SiteId id, EntityTag read) {
        caller.mustSee(id, "site");
        Site site = sites.byId(id);
        read.mustBe(site.version());
        return site;
    }
}
