package org.infusary.report;

import java.util.List;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.SiteId;

/** Some days of a site, both ends among them. */
record SiteDays(SiteId site, DateWindow days) {
    /** Site, first and last date, as the questions to the database begin. */
    List<Object> values() {
        return List.of(site.value(), days.from(), days.to());
    }
}
