package org.infusary.waiting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.infusary.site.SiteFacts;

/** Now, as a centre tells the time. */
record Moment(Instant now, LocalDate today, ZoneId zone) {
    static Moment at(SiteFacts site, Instant now) {
        return new Moment(now, site.dateAt(now), site.zone());
    }
}
