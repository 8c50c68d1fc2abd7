package org.infusary.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.PlainNumber;
import org.infusary.kernel.SiteId;
import org.infusary.kernel.Travel;
import org.infusary.site.SiteCalendar;
import org.infusary.web.Cursor;

/**
 * The visits of a site over some days, joined with patient, chair and product in one query. What was called off is among
 * them: who pulls twice must see that a visit is gone, not guess it from a missing row. What is held is told as HELD, and
 * was no visit when its time is up.
 */
@ApplicationScoped
class SiteSchedule {
    private static final String ROWS = """
            select v.id, v.visit_date, v.starts_at, v.ends_at, c.name, c.kind,
                   case when v.status = 'BOOKED' and v.held_until is not null then 'HELD' else v.status end, v.patient_id, p.mrn,
                   p.family_name, p.given_name, p.birth_date, v.order_id, v.cycle_number, v.day_number, v.product_id,
                   r.brand, v.grams, v.volume_ml, v.exposure, v.overbooking_units, v.overbooking_reason, v.travel_minutes
              from visit v
              left join chair c on c.id = v.chair_id
              join patient p on p.id = v.patient_id
              join catalog_product r on r.product_id = v.product_id
               and r.catalog_version = (select max(number) from catalog_version
                                         where effective_at is null or effective_at <= ?)
             where v.site_id = ?
               and v.visit_date between ? and ?
               and (v.held_until is null or v.held_until > ? or v.status <> 'BOOKED')
               %s
             order by v.starts_at, v.id
             limit ?
            """;

    /** Runs along the index on (site_id, visit_date). */
    private static final String FROM_THE_START = ROWS.formatted("");

    /** The row before may have been a held visit that is gone by now; its place stays told. */
    private static final String AFTER_THE_CURSOR = ROWS.formatted("""
            and (v.starts_at, v.id) > (
                   select a.starts_at, a.id
                     from (select starts_at, id from visit union select starts_at, visit_id from held_place) a
                    where a.id = ? limit 1)""");

    private final EntityManager database;
    private final SiteCalendar sites;
    private final Clock clock;

    SiteSchedule(EntityManager database, SiteCalendar sites, Clock clock) {
        this.database = database;
        this.sites = sites;
        this.clock = clock;
    }

    /**
     * Reads by plain JDBC: boards ask for whole days all day long, and making entities of rows that are only written out
     * again costs twice the time. One statement, which needs no transaction of its own.
     *
     * @param most rows to read at most
     */
    @Transactional(TxType.SUPPORTS)
    List<ScheduleRow> rows(SiteId site, DateWindow days, Cursor cursor, int most) {
        ZoneId zone = sites.zone(site);
        boolean start = cursor.equals(Cursor.START);
        return database.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement query = connection.prepareStatement(start ? FROM_THE_START : AFTER_THE_CURSOR)) {
                int place = 0;
                query.setObject(++place, clock.instant().atOffset(ZoneOffset.UTC));
                query.setObject(++place, site.value());
                query.setObject(++place, days.from());
                query.setObject(++place, days.to());
                query.setObject(++place, clock.instant().atOffset(ZoneOffset.UTC));
                if (!start) {
                    query.setObject(++place, cursor.after());
                }
                query.setInt(++place, most);
                return rows(query, zone);
            }
        });
    }

    private static List<ScheduleRow> rows(PreparedStatement query, ZoneId zone) throws SQLException {
        List<ScheduleRow> rows = new ArrayList<>();
        try (ResultSet found = query.executeQuery()) {
            while (found.next()) {
                rows.add(row(found, zone));
            }
        }
        return rows;
    }

    private static ScheduleRow row(ResultSet row, ZoneId zone) throws SQLException {
        OffsetDateTime starts = local(row, 3, zone);
        OffsetDateTime ends = local(row, 4, zone);
        return new ScheduleRow(
                row.getObject(1, UUID.class),
                row.getObject(2, LocalDate.class),
                starts,
                ends,
                Duration.between(starts, ends).toMinutes(),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getObject(8, UUID.class),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getObject(12, LocalDate.class),
                row.getObject(13, UUID.class),
                row.getInt(14),
                row.getInt(15),
                row.getString(16),
                row.getString(17),
                PlainNumber.of(row.getBigDecimal(18)),
                PlainNumber.of(row.getBigDecimal(19)),
                row.getString(20),
                row.getObject(21, Integer.class),
                row.getString(22),
                Travel.of(row.getObject(23, Integer.class)).place().name(),
                row.getObject(23, Integer.class));
    }

    private static OffsetDateTime local(ResultSet row, int column, ZoneId zone) throws SQLException {
        return row.getObject(column, OffsetDateTime.class)
                .atZoneSameInstant(zone)
                .toOffsetDateTime();
    }
}
