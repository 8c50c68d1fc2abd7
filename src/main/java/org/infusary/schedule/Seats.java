package org.infusary.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.DayId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.SiteId;
import org.infusary.kernel.TimeWindow;
import org.infusary.kernel.Travel;
import org.infusary.kernel.VisitId;
import org.infusary.schedule.rules.Taken;
import org.infusary.schedule.rules.VisitStatus;
import org.infusary.schedule.rules.VisitTimes;
import org.infusary.store.Rows;

/** Who sits where and when: the visits that were not called off, without the rest of them. Sees what has been flushed. */
@ApplicationScoped
class Seats {
    private static final String SEATED = Arrays.stream(VisitStatus.values())
            .filter(status -> !status.takesChair())
            .map(status -> "'" + status + "'")
            .collect(Collectors.joining(", ", " and status not in (", ")"));

    /** Takes the time; what was held and is over by then is not there. */
    private static final String STANDS = " and (held_until is null or held_until > ? or status <> 'BOOKED')";

    private static final String OF_DATES = "select visit_date, chair_id, starts_at, access_at, infusion_at, steady_at,"
            + " ends_at, held_until is not null, travel_minutes from visit where site_id = ? and visit_date = any (?::date[])"
            + " and id not in (select unnest(?::uuid[]))" + SEATED + STANDS;

    private static final String ROWS_OF_DATES =
            "select visit_date, chair_id, starts_at, access_at, infusion_at, steady_at,"
                    + " ends_at, held_until is not null and status = 'BOOKED', travel_minutes, id, status = 'BOOKED' from visit where site_id = ?"
                    + " and visit_date = any (?::date[])" + SEATED + STANDS + " order by starts_at, id";

    private static final String OF_PATIENT =
            "select starts_at, ends_at from visit where patient_id = ? and starts_at < ? and ends_at > ?"
                    + " and id not in (select unnest(?::uuid[]))" + SEATED + STANDS;

    private static final String OF_PATIENTS =
            "select starts_at, ends_at, patient_id from visit where patient_id = any (?::uuid[]) and starts_at < ?"
                    + " and ends_at > ? and id not in (select unnest(?::uuid[]))" + SEATED + STANDS;

    private static final String OF_COURSE =
            "select day_id, id, held_until is not null and status = 'BOOKED' from visit where course_id = ?" + SEATED
                    + STANDS;

    private static final String HELD_OF_COURSES =
            "select distinct course_id from visit where course_id = any (?::uuid[]) and status = 'BOOKED' and held_until > ?";

    private static final String DATES_OF_CYCLES =
            "select distinct other.visit_date from visit one join visit other on other.course_id = one.course_id"
                    + " and other.cycle_number = one.cycle_number where one.id = any (?::uuid[])"
                    + " and other.status = 'BOOKED' and other.held_until is null";

    private static final String LAST_CHAIR = "select chair_id from visit where patient_id = ? and site_id = ?" + SEATED
            + " and chair_id is not null and (held_until is null or status <> 'BOOKED') order by starts_at desc limit 1";

    private final Rows rows;
    private final Clock clock;

    Seats(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    private record Seated(LocalDate date, Taken taken) {}

    /**
     * A visit where it is.
     *
     * @param expected nobody has come for it yet: booked, or held
     */
    record VisitSeat(VisitId visit, LocalDate date, Taken taken, boolean expected) {}

    /**
     * The visits of the centre, date by date.
     *
     * @param without as if these were not there
     */
    Map<LocalDate, List<Taken>> taken(SiteId site, Collection<LocalDate> dates, Set<VisitId> without) {
        String days = array(dates);
        return rows.of(OF_DATES, List.of(site.value(), days, array(without), clock.instant()), Seats::seated).stream()
                .collect(Collectors.groupingBy(Seated::date, Collectors.mapping(Seated::taken, Collectors.toList())));
    }

    /** The same one by one, the earliest first. */
    List<VisitSeat> seats(SiteId site, Collection<LocalDate> dates) {
        return rows.of(ROWS_OF_DATES, List.of(site.value(), array(dates), clock.instant()), row -> {
            Seated seated = seated(row);
            return new VisitSeat(
                    new VisitId(row.getObject(10, UUID.class)), seated.date(), seated.taken(), row.getBoolean(11));
        });
    }

    private static Seated seated(ResultSet row) throws SQLException {
        VisitTimes times = new VisitTimes(
                Rows.moment(row, 3),
                Rows.moment(row, 4),
                Rows.moment(row, 5),
                Rows.moment(row, 6),
                Rows.moment(row, 7),
                Travel.of(row.getObject(9, Integer.class)));
        return new Seated(
                row.getObject(1, LocalDate.class),
                new Taken(Spot.where(row.getObject(2, UUID.class)), times, row.getBoolean(8)));
    }

    /**
     * When the patient is infused, on a chair of whatever centre or at home.
     *
     * @param without as if these were not there
     */
    List<TimeWindow> takenBy(PatientId patient, TimeWindow span, Set<VisitId> without) {
        return rows.of(
                OF_PATIENT,
                List.of(patient.value(), span.end(), span.start(), array(without), clock.instant()),
                row -> new TimeWindow(Rows.moment(row, 1), Rows.moment(row, 2)));
    }

    /** When each of the patients is infused, on a chair of whatever centre or at home, as if some visits were not there. */
    Map<PatientId, List<TimeWindow>> takenBy(Set<PatientId> patients, TimeWindow span, Set<VisitId> without) {
        String ids = patients.stream().map(PatientId::toString).collect(Collectors.joining(",", "{", "}"));
        return rows
                .of(
                        OF_PATIENTS,
                        List.of(ids, span.end(), span.start(), array(without), clock.instant()),
                        row -> Map.entry(
                                new PatientId(row.getObject(3, UUID.class)),
                                new TimeWindow(Rows.moment(row, 1), Rows.moment(row, 2))))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static String array(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /** The chair of the patient's latest visit on one that was not called off; of a booked one too, not of a held one. */
    Optional<ChairId> lastChair(PatientId patient, SiteId site) {
        return rows
                .of(
                        LAST_CHAIR,
                        List.of(patient.value(), site.value()),
                        row -> new ChairId(row.getObject(1, UUID.class)))
                .stream()
                .findFirst();
    }

    /** The dates of all booked visits of the cycles that these visits are of; held ones aside. */
    Set<LocalDate> datesOfCycles(Collection<VisitId> some) {
        return Set.copyOf(rows.of(DATES_OF_CYCLES, List.of(array(some)), row -> row.getObject(1, LocalDate.class)));
    }

    /** Those of the courses for which places are held. */
    Set<CourseId> held(Collection<CourseId> courses) {
        return Set.copyOf(rows.of(
                HELD_OF_COURSES,
                List.of(array(courses), clock.instant()),
                row -> new CourseId(row.getObject(1, UUID.class))));
    }

    /** The visits of the course that were not called off. */
    CourseSeats of(CourseId course) {
        return new CourseSeats(rows.of(
                OF_COURSE,
                List.of(course.value(), clock.instant()),
                row -> new CourseSeats.Seat(
                        new DayId(row.getObject(1, UUID.class)),
                        new VisitId(row.getObject(2, UUID.class)),
                        row.getBoolean(3))));
    }
}
