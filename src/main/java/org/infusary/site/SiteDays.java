package org.infusary.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.infusary.kernel.SiteId;

/** The rows that stand for a site's days, only to be locked. */
@ApplicationScoped
class SiteDays {
    private final EntityManager database;

    SiteDays(EntityManager database) {
        this.database = database;
    }

    /** Both statements go through the days in order, so that two callers never wait for each other in a circle. */
    void lock(SiteId site, SortedSet<LocalDate> days) {
        String dates = days.stream().map(LocalDate::toString).collect(Collectors.joining(",", "{", "}"));
        database.createNativeQuery("insert into site_day (site_id, day)"
                        + " select :site, d from unnest(cast(:dates as date[])) as d order by d"
                        + " on conflict do nothing")
                .setParameter("site", site.value())
                .setParameter("dates", dates)
                .executeUpdate();
        database.createNativeQuery("select cast(day as text) from site_day"
                        + " where site_id = :site and day = any (cast(:dates as date[])) order by day for update")
                .setParameter("site", site.value())
                .setParameter("dates", dates)
                .getResultList();
    }
}
