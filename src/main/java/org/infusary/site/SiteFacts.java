package org.infusary.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.infusary.kernel.SiteId;
import org.infusary.site.rules.SitePolicy;

/** What neighbours may know of a centre. */
public record SiteFacts(SiteId id, String name, ZoneId zone, SitePolicy policy, long version) {

    /** The centre's date at a moment. */
    public LocalDate dateAt(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    /** The first date on which a product that is sent at a moment is at a patient's home. */
    public LocalDate homeFrom(Instant moment) {
        return dateAt(moment).plusDays(policy.homeLeadDays());
    }
}
