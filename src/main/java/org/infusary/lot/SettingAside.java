package org.infusary.lot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.infusary.kernel.SiteId;
import org.infusary.kernel.VisitId;
import org.infusary.security.Caller;
import org.infusary.site.SiteCalendar;
import org.infusary.web.Conflict;

/**
 * The door of what is set aside for visits. Who calls has looked whether the caller sees the visit. What is set aside ends by
 * itself when the visit is over, called off or changed, its date passes, or the lot is recalled.
 */
@ApplicationScoped
public class SettingAside {
    private final SetAsides asides;
    private final SiteCalendar sites;
    private final Caller caller;
    private final Clock clock;

    SettingAside(SetAsides asides, SiteCalendar sites, Caller caller, Clock clock) {
        this.asides = asides;
        this.sites = sites;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Sets vials aside, all lines or none.
     *
     * @param date of the visit
     * @throws NotOnHand when somebody else was faster
     * @throws Conflict {@code vials-set-aside-already}, {@code visit-not-to-come}, {@code visit-changed}
     * @throws org.infusary.web.Refused {@code lot-recalled}
     */
    @Transactional
    public void setAside(SiteId site, VisitId visit, LocalDate date, List<LotLine> lines) {
        asides.expire(site, today(site), null, caller.account(), clock.instant());
        // as text UUIDs sort as in the database: whoever wants the same lots waits and does not block
        lines.stream()
                .sorted(Comparator.comparing(line -> line.stockLot().toString()))
                .forEach(line -> asides.keep(visit, date, line, caller.account(), clock.instant()));
    }

    /** @throws Conflict {@code nothing-set-aside} when there is nothing to release */
    @Transactional
    public void release(VisitId visit) {
        if (asides.release(visit, caller.account(), clock.instant()) == 0) {
            throw new Conflict("nothing-set-aside", "Nothing set aside", "No vials are set aside for the visit.");
        }
    }

    /** What is and was set aside for a visit, oldest first. */
    @Transactional
    public List<SetAsideFacts> of(SiteId site, VisitId visit) {
        return asides.of(visit, today(site));
    }

    private LocalDate today(SiteId site) {
        return sites.site(site).dateAt(clock.instant());
    }
}
