package org.infusary.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.SortedSet;
import javax.sql.DataSource;
import org.infusary.kernel.SiteId;

/** The rows that stand for a site's days, only to be locked. */
@ApplicationScoped
class SiteDays {
    /**
     * One round trip. Both statements go through the days in order, so that two callers never wait for each other in a
     * circle; the second one sees what others have committed while the first one waited.
     */
    private static final String LOCK = """
            insert into site_day (site_id, day) select ?, d from unnest(?) as d order by d on conflict do nothing;
            select from site_day where site_id = ? and day = any (?) order by day for update""";

    private final DataSource database;

    SiteDays(DataSource database) {
        this.database = database;
    }

    void lock(SiteId site, SortedSet<LocalDate> days) {
        try (Connection connection = database.getConnection();
                PreparedStatement lock = connection.prepareStatement(LOCK)) {
            Array dates = connection.createArrayOf("date", days.toArray());
            lock.setObject(1, site.value());
            lock.setArray(2, dates);
            lock.setObject(3, site.value());
            lock.setArray(4, dates);
            lock.execute();
        } catch (SQLException failure) {
            throw new IllegalStateException("the days of a centre cannot be locked", failure);
        }
    }
}
