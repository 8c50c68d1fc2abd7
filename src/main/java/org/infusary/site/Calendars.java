package org.infusary.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.infusary.kernel.SiteId;
import org.infusary.site.rules.CentreCalendar;
import org.infusary.store.Rows;
import org.infusary.web.NotFound;

/**
 * The calendars of the centres, each kept in memory for as long as its stamp in the database stands: planners ask for them all
 * day long, people change them a few times a week. Whatever instance changes one, all see the new stamp with their next look.
 */
@ApplicationScoped
class Calendars {
    private final Rows database;
    private final SiteZones zones;
    private final CalendarRows rows;
    private final Map<SiteId, Stamped> known = new ConcurrentHashMap<>();

    private record Stamped(long stamp, CentreCalendar calendar) {}

    Calendars(Rows database, SiteZones zones, CalendarRows rows) {
        this.database = database;
        this.zones = zones;
        this.rows = rows;
    }

    /** The calendar as this transaction sees it, with all its closures and exceptions, past ones too. */
    CentreCalendar of(SiteId site) {
        // the stamp first: what is read after it can only be newer, and is then read once more by whoever comes next
        long stamp = stamp(site);
        Stamped held = known.get(site);
        if (held == null || held.stamp() != stamp) {
            held = new Stamped(stamp, read(site));
            known.put(site, held);
        }
        return held.calendar();
    }

    long stamp(SiteId site) {
        List<Long> stamp = database.of(
                "select stamp from site_calendar where site_id = ?", List.of(site.value()), row -> row.getLong(1));
        if (stamp.isEmpty()) {
            throw new NotFound("site");
        }
        return stamp.get(0);
    }

    private CentreCalendar read(SiteId site) {
        return new CentreCalendar(
                zones.of(site),
                rows.openings(site),
                rows.closings(site),
                rows.week(site),
                rows.exceptions(site),
                rows.chairs(site));
    }
}
