package org.infusary.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.infusary.course.DayDoses;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.Grams;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.SiteId;
import org.infusary.security.Caller;
import org.infusary.store.Rows;

/** The door of this room for what booked visits take of products. One query whatever the span. */
@ApplicationScoped
public class FirmDemand {
    /** A day that is only held is still a day of a projected cycle, and counts there. */
    private static final String BOOKED = """
            select visit_date, product_id, grams, count(*)
              from visit
             where site_id = ?
               and visit_date between ? and ?
               and status not in ('CANCELLED', 'NO_SHOW', 'OMITTED')
               and held_until is null
             group by visit_date, product_id, grams
            """;

    private final Rows rows;
    private final Caller caller;

    FirmDemand(Rows rows, Caller caller) {
        this.rows = rows;
        this.caller = caller;
    }

    /**
     * Booked visits of a centre by date, product and grams, in no order; those that are given already too.
     *
     * @throws org.infusary.web.NotFound for a centre the caller is not bound to
     */
    @Transactional
    public List<DayDoses> doses(SiteId site, DateWindow days) {
        caller.mustSee(site, "site");
        return rows.of(
                BOOKED,
                List.of(site.value(), days.from(), days.to()),
                row -> new DayDoses(
                        row.getObject(1, LocalDate.class),
                        new ProductId(row.getString(2)),
                        new Grams(row.getBigDecimal(3)),
                        row.getInt(4)));
    }
}
