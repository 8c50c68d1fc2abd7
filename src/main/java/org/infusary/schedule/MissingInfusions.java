package org.infusary.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.DayId;
import org.infusary.kernel.Interval;
import org.infusary.kernel.OrderId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.SiteId;
import org.infusary.kernel.VisitId;
import org.infusary.schedule.rules.RecoveryWhy;
import org.infusary.store.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Finds the courses whose next infusion should be booked and is not, by one question over the tables of orders, courses,
 * patients and visits: loading every course of a centre to drop nearly all of them would take seconds.
 */
@ApplicationScoped
class MissingInfusions {
    /**
     * Of every active order's course the first cycle that lacks a day which was called off, or whose window has come. A day
     * that is only held is not booked; who waits for an event has nothing to book. What is said of a cycle is asked for the
     * few that are found.
     */
    private static final String AT_SITE = """
            with found as (
                select y.course_id, y.number, y.id
                  from infusion_order o
                  join course c on c.order_id = o.id
                  join course_cycle y on y.course_id = c.id
                 where o.site_id = ?
                   and o.status = 'ACTIVE'
                   and y.status in ('PROJECTED', 'BOOKED', 'IN_PROGRESS')
                   and y.window_from <= ?
                   and exists (
                       select from course_day d
                        where d.cycle_id = y.id and not d.booked and d.given_on is null and not d.omitted)
                union
                select y.course_id, y.number, y.id
                  from visit v
                  join course_day d on d.id = v.day_id
                  join course_cycle y on y.id = d.cycle_id
                 where v.site_id = ?
                   and v.status in ('CANCELLED', 'NO_SHOW')
                   and not d.booked and d.given_on is null and not d.omitted
                   and y.status in ('PROJECTED', 'BOOKED', 'IN_PROGRESS')
            ), first as (
                select distinct on (course_id) course_id, id from found order by course_id, number
            )
            select c.id, o.id, p.id, p.mrn, p.family_name, p.given_name, y.number, y.target, y.window_from, y.window_to,
                   day.open_ids, day.open_numbers, day.open_dates, day.in_part, day.begun, given.last_on,
                   o.maintenance_every, o.maintenance_unit, o.window_days_before, o.window_days_after, off.id, off.status,
                   case when y.number = 1 then o.start_by end
              from first
              join course_cycle y on y.id = first.id
              join course c on c.id = first.course_id
              join infusion_order o on o.id = c.order_id and o.status = 'ACTIVE'
               and (o.event is null or o.event_on is not null)
              join patient p on p.id = c.patient_id
              cross join lateral (
                  select array_agg(d.id order by d.number) filter (where d.open) as open_ids,
                         array_agg(d.number order by d.number) filter (where d.open) as open_numbers,
                         array_agg(d.planned_on order by d.number) filter (where d.open) as open_dates,
                         bool_or(d.booked or d.given_on is not null) as in_part,
                         bool_or(d.given_on is not null) as begun
                    from (select id, number, planned_on, booked, given_on,
                                 not booked and given_on is null and not omitted as open
                            from course_day
                           where cycle_id = y.id) d) day
              cross join lateral (
                  select max(one.last_on) as last_on
                    from course_cycle g
                    cross join lateral (
                        select max(given_on) as last_on from course_day where cycle_id = g.id and grams_given > 0) one
                   where g.course_id = c.id) given
              left join lateral (
                  select v.id, v.status
                    from visit v
                   where v.day_id = any (day.open_ids) and v.status in ('CANCELLED', 'NO_SHOW')
                   order by v.called_off_at desc, v.id desc
                   limit 1) off on true
            """;

    private final Rows rows;

    MissingInfusions(Rows rows) {
        this.rows = rows;
    }

    /** In no order. */
    List<Missing> at(SiteId site, LocalDate today) {
        return rows.of(AT_SITE, List.of(site.value(), today, site.value()), MissingInfusions::row);
    }

    private static Missing row(ResultSet row) throws SQLException {
        UUID visit = row.getObject(21, UUID.class);
        return new Missing(
                new CourseId(row.getObject(1, UUID.class)),
                new OrderId(row.getObject(2, UUID.class)),
                new Missing.Person(
                        new PatientId(row.getObject(3, UUID.class)),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)),
                row.getInt(7),
                row.getObject(8, LocalDate.class),
                new DateWindow(row.getObject(9, LocalDate.class), row.getObject(10, LocalDate.class)),
                open(row),
                row.getBoolean(14),
                row.getBoolean(15),
                row.getObject(16, LocalDate.class),
                interval(row),
                row.getInt(19),
                row.getInt(20),
                visit == null ? RecoveryWhy.NEVER_BOOKED : RecoveryWhy.valueOf(row.getString(22)),
                visit == null ? null : new VisitId(visit),
                row.getObject(23, LocalDate.class));
    }

    private static List<Missing.OpenDay> open(ResultSet row) throws SQLException {
        UUID[] ids = (UUID[]) row.getArray(11).getArray();
        Integer[] numbers = (Integer[]) row.getArray(12).getArray();
        Date[] dates = (Date[]) row.getArray(13).getArray();
        List<Missing.OpenDay> open = new ArrayList<>();
        for (int day = 0; day < ids.length; day++) {
            open.add(new Missing.OpenDay(new DayId(ids[day]), numbers[day], dates[day].toLocalDate()));
        }
        return open;
    }

    private static @Nullable Interval interval(ResultSet row) throws SQLException {
        String unit = row.getString(18);
        return unit == null ? null : new Interval(row.getInt(17), Interval.Unit.valueOf(unit));
    }
}
