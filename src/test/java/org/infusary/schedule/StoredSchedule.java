package org.infusary.schedule;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.infusary.kernel.SiteId;

/**
 * What the tables say of a centre, read by SQL of its own: nothing here asks the service. {@link #faults} names every promise
 * that is broken; {@link #visits} and {@link #days} are the rows as text, to be compared with what they were.
 */
final class StoredSchedule {
    /** The visits of the centre ($1) that stand at a moment ($2) and take their chairs; held ones as {@code held}. */
    private static final String SEATED = """
            with seated as (
                select v.*, v.status = 'BOOKED' and v.held_until is not null as held from visit v
                    where v.site_id = ? and v.status not in ('CANCELLED', 'NO_SHOW', 'OMITTED')
                        and (v.status <> 'BOOKED' or v.held_until is null or v.held_until > ?))
            """;

    private static final Map<String, String> FAULTS = new LinkedHashMap<>();

    static {
        FAULTS.put("two visits on a chair", """
                select a.id::text from seated a join seated b on a.id < b.id and a.chair_id = b.chair_id
                    and a.starts_at < b.ends_at and b.starts_at < a.ends_at""");
        FAULTS.put("a patient on two chairs", """
                select a.id::text from seated a join seated b on a.id < b.id and a.patient_id = b.patient_id
                    and a.starts_at < b.ends_at and b.starts_at < a.ends_at""");
        FAULTS.put("two visits for a day", """
                select day_id::text from seated group by day_id having count(*) > 1""");
        FAULTS.put("a visit on another date than its hour", """
                select v.id::text from seated v join site s on s.id = v.site_id
                    where (v.starts_at at time zone s.zone)::date <> v.visit_date""");
        FAULTS.put("nurses do not suffice and nothing says so", """
                select string_agg(distinct v.id::text, ' ') || ' at ' || m.at || ' ' || used.units || ' of ' || there.units
                from (select starts_at as at, visit_date from seated union select access_at, visit_date from seated
                    union select infusion_at, visit_date from seated union select steady_at, visit_date from seated
                    union select generate_series(starts_at, ends_at - interval '5 min', interval '5 min'), visit_date
                        from seated) m
                join seated v on v.visit_date = m.visit_date and v.starts_at <= m.at and m.at < v.ends_at
                    and v.status = 'BOOKED'
                join site s on s.id = v.site_id
                cross join lateral (
                    select sum(case when o.starts_at <= m.at and m.at < o.ends_at then
                        case when m.at < o.access_at then 12 / s.steady_patients_per_nurse
                            when m.at < o.infusion_at then 12
                            when m.at < o.steady_at then 12 / s.titrating_patients_per_nurse
                            else 12 / s.steady_patients_per_nurse end else 0 end) as units,
                        coalesce(max(o.overbooking_units) filter (where o.starts_at <= m.at and m.at < o.ends_at), 0)
                            as told
                    from seated o where o.visit_date = m.visit_date) used
                cross join lateral (
                    select coalesce(sum(nurses) * 12, 0) as units from (
                        select w.nurses, w.starts_minute, w.ends_minute from staffing_shift w
                            where w.site_id = s.id and w.weekday = trim(to_char(m.visit_date, 'DAY'))
                                and not exists (select from staffing_exception e
                                    where e.site_id = s.id and e.day = m.visit_date)
                        union all
                        select x.nurses, x.starts_minute, x.ends_minute from staffing_exception e
                            join staffing_exception_shift x on x.exception_id = e.id
                            where e.site_id = s.id and e.day = m.visit_date) duty
                    where (m.visit_date + make_interval(mins => starts_minute)) at time zone s.zone <= m.at
                        and m.at < (m.visit_date + make_interval(mins => ends_minute)) at time zone s.zone) there
                where used.units > there.units + case when there.units > 0 then used.told else 0 end
                group by m.at, used.units, there.units""");
        FAULTS.put("a booked visit outside the hours", """
                select v.id::text from seated v join site s on s.id = v.site_id
                    where v.status = 'BOOKED' and not exists (select from opening_window o
                        where o.site_id = v.site_id and o.weekday = trim(to_char(v.visit_date, 'DAY'))
                            and (v.visit_date + make_interval(mins => o.opens_minute)) at time zone s.zone <= v.starts_at
                            and v.ends_at <= (v.visit_date + make_interval(mins => o.closes_minute)) at time zone s.zone)""");
        FAULTS.put("a booked visit in a closure", """
                select v.id || ' in ' || c.id from seated v join site s on s.id = v.site_id
                    join closure c on c.site_id = v.site_id and coalesce(c.chair_id, v.chair_id) = v.chair_id
                    where v.status = 'BOOKED'
                        and (c.from_date + coalesce(c.from_time, '00:00')) at time zone s.zone < v.ends_at
                        and v.starts_at < coalesce(c.to_date + c.to_time, c.to_date + 1) at time zone s.zone""");
        FAULTS.put("a booked visit on a chair out of service", """
                select v.id::text from seated v join chair c on c.id = v.chair_id
                    where v.status = 'BOOKED' and not c.in_service""");
        FAULTS.put("a cycle whose days do not sum to its grams", """
                select c.id::text from course_cycle c join course o on o.id = c.course_id
                    where o.site_id in (select site_id from seated)
                        and c.grams <> (select sum(d.grams) from course_day d where d.cycle_id = c.id)""");
        FAULTS.put("more given than the day has", """
                select d.id::text from course_day d join course_cycle c on c.id = d.cycle_id
                    join course o on o.id = c.course_id
                    where o.site_id in (select site_id from seated) and d.grams_given > d.grams""");
        FAULTS.put("a visit that is not what its day is", """
                select concat_ws(' ', v.id, v.status, v.visit_date, v.grams, v.volume_ml, 'but', d.number, d.planned_on,
                        d.grams, d.volume_ml, d.given_on, d.grams_given, d.omitted)
                    from seated v join course_day d on d.id = v.day_id
                    join course_cycle c on c.id = d.cycle_id
                    where not v.held and (d.omitted or (v.course_id, v.cycle_number, v.day_number, v.visit_date, v.grams, v.volume_ml)
                        is distinct from (c.course_id, c.number, d.number, d.planned_on, d.grams, d.volume_ml))""");
        FAULTS.put("a day that does not know whether it is booked", """
                select d.id::text from course_day d join course_cycle c on c.id = d.cycle_id
                    join course o on o.id = c.course_id
                    where o.site_id in (select site_id from seated)
                        and d.booked <> exists (select from seated v where v.day_id = d.id and not v.held)""");
        FAULTS.put("a cycle that does not know how it stands", """
                select c.id || ' ' || c.status || ' ' || k.now from course_cycle c join course o on o.id = c.course_id
                    cross join lateral (select case
                        when bool_and(d.omitted) then 'SKIPPED'
                        when bool_and(d.omitted or d.given_on is not null) then
                            case when sum(coalesce(d.grams_given, 0)) < c.grams then 'PARTIAL' else 'COMPLETED' end
                        when bool_or(d.given_on is not null) then 'IN_PROGRESS'
                        when bool_or(d.booked) then 'BOOKED'
                        when c.status = 'CANCELLED' then 'CANCELLED'
                        else 'PROJECTED' end as now from course_day d where d.cycle_id = c.id) k
                    where o.site_id in (select site_id from seated) and c.status <> k.now""");
        FAULTS.put("two days of a course on one date", """
                select course_id || ' ' || visit_date from seated where not held
                    group by course_id, visit_date having count(*) > 1""");
        FAULTS.put("a cycle longer than seven days", """
                select course_id || ' ' || cycle_number from seated where not held
                    group by course_id, cycle_number having max(visit_date) - min(visit_date) > 6""");
        FAULTS.put("days of a cycle out of their order", """
                select a.id::text from seated a join seated b on a.course_id = b.course_id
                    and a.cycle_number = b.cycle_number and a.day_number < b.day_number and a.visit_date > b.visit_date
                    where not a.held and not b.held""");
        FAULTS.put("cycles out of their order", """
                select a.id::text from seated a join seated b on a.course_id = b.course_id
                    and a.cycle_number < b.cycle_number and a.visit_date >= b.visit_date
                    where not a.held and not b.held""");
    }

    private final DataSource database;
    private final SiteId site;

    StoredSchedule(DataSource database, SiteId site) {
        this.database = database;
        this.site = site;
    }

    /** Every promise that is broken at a moment, with whom it hits. */
    List<String> faults(Instant now) {
        List<String> faults = new ArrayList<>();
        FAULTS.forEach((name, question) -> rows(SEATED + question, now, row -> {
            faults.add(name + ": " + row.getString(1));
        }));
        return faults;
    }

    /** A visit as it is stored; {@code sealed} is what stays of it for ever once it is over. */
    record Row(UUID id, UUID day, UUID course, int cycle, String status, boolean held, String all, String sealed) {
        boolean isOver() {
            return List.of("COMPLETED", "STOPPED_EARLY", "CANCELLED", "NO_SHOW", "OMITTED")
                    .contains(status);
        }

        boolean isBooked() {
            return status.equals("BOOKED") && !held;
        }
    }

    /** All visits that were ever booked at the centre, and those held at a moment. */
    Map<UUID, Row> visits(Instant now) {
        Map<UUID, Row> visits = new TreeMap<>();
        rows("""
                select id, day_id, course_id, cycle_number, status, status = 'BOOKED' and held_until is not null, v::text,
                    (to_jsonb(v) - 'day_number' - 'version')::text
                    from visit v where site_id = ?
                    and (status <> 'BOOKED' or held_until is null or held_until > ?)""", now, row -> {
            UUID id = row.getObject(1, UUID.class);
            visits.put(
                    id,
                    new Row(
                            id,
                            row.getObject(2, UUID.class),
                            row.getObject(3, UUID.class),
                            row.getInt(4),
                            row.getString(5),
                            row.getBoolean(6),
                            row.getString(7),
                            row.getString(8)));
        });
        return visits;
    }

    /** A day of a course as it is stored; what is frozen once it was given is {@code given}. */
    record Day(UUID course, boolean isGiven, String given, String all) {}

    Map<UUID, Day> days() {
        Map<UUID, Day> days = new TreeMap<>();
        rows("""
                select d.id, c.course_id, d.given_on is not null,
                    concat_ws(' ', d.planned_on, d.grams, d.given_on, d.grams_given), d::text || c.grams || c.status
                    from course_day d join course_cycle c on c.id = d.cycle_id join course o on o.id = c.course_id
                    where o.site_id = ? and ?::timestamptz is not null""", Instant.EPOCH, row -> {
            days.put(
                    row.getObject(1, UUID.class),
                    new Day(row.getObject(2, UUID.class), row.getBoolean(3), row.getString(4), row.getString(5)));
        });
        return days;
    }

    /**
     * The cycles of which every day is booked, nobody has come for one, and none was ever called off, with their dates: these
     * days must follow one another.
     */
    Map<String, List<LocalDate>> wholeCycles(Instant now) {
        Map<String, List<LocalDate>> cycles = new TreeMap<>();
        rows(SEATED + """
                select c.course_id || ' ' || c.number, array_agg(v.visit_date order by v.visit_date)
                    from course_cycle c join course_day d on d.cycle_id = c.id
                    left join seated v on v.day_id = d.id and v.status = 'BOOKED' and not v.held
                    where c.course_id in (select course_id from seated)
                        and not exists (select from visit off join course_day x on x.id = off.day_id
                            where x.cycle_id = c.id and off.status in ('CANCELLED', 'NO_SHOW', 'OMITTED'))
                    group by c.course_id, c.number
                    having count(*) = count(v.id) and count(*) > 1""", now, row -> {
            List<LocalDate> dates = new ArrayList<>();
            for (Date date : (Date[]) row.getArray(2).getArray()) {
                dates.add(date.toLocalDate());
            }
            cycles.put(row.getString(1), dates);
        });
        return cycles;
    }

    private interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    private void rows(String question, Instant now, Reader reader) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setObject(1, site.value());
            statement.setTimestamp(2, Timestamp.from(now));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
