package org.infusary.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.PlainNumber;
import org.infusary.kernel.SiteId;
import org.infusary.site.SiteCalendar;
import org.infusary.web.Cursor;

/**
 * The visits of a site over some days, joined with patient, chair and product in one query. What was called off is among
 * them: who pulls twice must see that a visit is gone, not guess it from a missing row.
 */
@ApplicationScoped
class SiteSchedule {
    /** Runs along the index on (site_id, visit_date); a page goes on after the visit the cursor names. */
    private static final String ROWS = """
            select v.id, v.visit_date, v.starts_at, v.ends_at, c.name, c.kind, v.status, v.patient_id, p.mrn,
                   p.family_name, p.given_name, p.birth_date, v.order_id, v.cycle_number, v.day_number, v.product_id,
                   r.brand, v.grams, v.volume_ml, v.exposure
              from visit v
              join chair c on c.id = v.chair_id
              join patient p on p.id = v.patient_id
              join product r on r.id = v.product_id
             where v.site_id = :site
               and v.visit_date between :from and :to
               and (:start or (v.starts_at, v.id) > (select a.starts_at, a.id from visit a where a.id = :after))
             order by v.starts_at, v.id
            """;

    private final EntityManager database;
    private final SiteCalendar sites;

    SiteSchedule(EntityManager database, SiteCalendar sites) {
        this.database = database;
        this.sites = sites;
    }

    /** @param most rows to read at most */
    @Transactional
    List<ScheduleRow> rows(SiteId site, DateWindow days, Cursor cursor, int most) {
        ZoneId zone = sites.site(site).zone();
        List<Tuple> rows = database.unwrap(Session.class)
                .createNativeQuery(ROWS, Tuple.class)
                .setParameter("site", site.value())
                .setParameter("from", days.from())
                .setParameter("to", days.to())
                .setParameter("start", cursor.equals(Cursor.START))
                .setParameter("after", cursor.after())
                .setMaxResults(most)
                .getResultList();
        return rows.stream().map(row -> row(row, zone)).toList();
    }

    private static ScheduleRow row(Tuple row, ZoneId zone) {
        Instant starts = row.get(2, Instant.class);
        Instant ends = row.get(3, Instant.class);
        return new ScheduleRow(
                row.get(0, UUID.class),
                row.get(1, LocalDate.class),
                OffsetDateTime.ofInstant(starts, zone),
                OffsetDateTime.ofInstant(ends, zone),
                Duration.between(starts, ends).toMinutes(),
                row.get(4, String.class),
                row.get(5, String.class),
                row.get(6, String.class),
                row.get(7, UUID.class),
                row.get(8, String.class),
                row.get(9, String.class),
                row.get(10, String.class),
                row.get(11, LocalDate.class),
                row.get(12, UUID.class),
                row.get(13, Integer.class),
                row.get(14, Integer.class),
                row.get(15, String.class),
                row.get(16, String.class),
                PlainNumber.of(row.get(17, BigDecimal.class)),
                PlainNumber.of(row.get(18, BigDecimal.class)),
                row.get(19, String.class));
    }
}
