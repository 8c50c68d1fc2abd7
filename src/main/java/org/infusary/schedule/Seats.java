package org.infusary.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.DayId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.SiteId;
import org.infusary.kernel.TimeWindow;
import org.infusary.kernel.VisitId;
import org.infusary.schedule.rules.Taken;
import org.infusary.schedule.rules.VisitStatus;
import org.infusary.schedule.rules.VisitTimes;
import org.infusary.store.Rows;

/** Who sits where and when: the visits that take a chair, without the rest of them. Sees what has been flushed. */
@ApplicationScoped
class Seats {
    private static final String SEATED = Arrays.stream(VisitStatus.values())
            .filter(status -> !status.takesChair())
            .map(status -> "'" + status + "'")
            .collect(Collectors.joining(", ", " and status not in (", ")"));

    private static final String OF_DATES = "select visit_date, chair_id, starts_at, access_at, infusion_at, steady_at,"
            + " ends_at from visit where site_id = ? and visit_date = any (?::date[]) and id <> all (?::uuid[])"
            + SEATED;

    private static final String OF_PATIENT =
            "select starts_at, ends_at from visit where patient_id = ? and starts_at < ? and ends_at > ?"
                    + " and id <> all (?::uuid[])" + SEATED;

    private static final String OF_PATIENTS =
            "select starts_at, ends_at, patient_id from visit where patient_id = any (?::uuid[]) and starts_at < ?"
                    + " and ends_at > ? and id <> all (?::uuid[])" + SEATED;

    private static final String OF_COURSE = "select day_id from visit where course_id = ?" + SEATED;

    private final Rows rows;

    Seats(Rows rows) {
        this.rows = rows;
    }

    private record Seated(LocalDate date, Taken taken) {}

    /** The visits that take chairs of the centre, date by date. */
    Map<LocalDate, List<Taken>> taken(SiteId site, Collection<LocalDate> dates) {
        return taken(site, dates, Set.of());
    }

    /** The same as if some visits were not there. */
    Map<LocalDate, List<Taken>> taken(SiteId site, Collection<LocalDate> dates, Set<VisitId> without) {
        String days = dates.stream().map(LocalDate::toString).collect(Collectors.joining(",", "{", "}"));
        return rows.of(OF_DATES, List.of(site.value(), days, array(without)), Seats::seated).stream()
                .collect(Collectors.groupingBy(Seated::date, Collectors.mapping(Seated::taken, Collectors.toList())));
    }

    private static Seated seated(ResultSet row) throws SQLException {
        VisitTimes times = new VisitTimes(
                Rows.moment(row, 3),
                Rows.moment(row, 4),
                Rows.moment(row, 5),
                Rows.moment(row, 6),
                Rows.moment(row, 7));
        return new Seated(
                row.getObject(1, LocalDate.class), new Taken(new ChairId(row.getObject(2, UUID.class)), times));
    }

    /** When the patient sits in a chair, of whatever centre. */
    List<TimeWindow> takenBy(PatientId patient, TimeWindow span) {
        return takenBy(patient, span, Set.of());
    }

    /** The same as if some visits were not there. */
    List<TimeWindow> takenBy(PatientId patient, TimeWindow span, Set<VisitId> without) {
        return rows.of(
                OF_PATIENT,
                List.of(patient.value(), span.end(), span.start(), array(without)),
                row -> new TimeWindow(Rows.moment(row, 1), Rows.moment(row, 2)));
    }

    /** When each of the patients sits in a chair, of whatever centre, as if some visits were not there. */
    Map<PatientId, List<TimeWindow>> takenBy(Set<PatientId> patients, TimeWindow span, Set<VisitId> without) {
        String ids = patients.stream().map(PatientId::toString).collect(Collectors.joining(",", "{", "}"));
        return rows
                .of(
                        OF_PATIENTS,
                        List.of(ids, span.end(), span.start(), array(without)),
                        row -> Map.entry(
                                new PatientId(row.getObject(3, UUID.class)),
                                new TimeWindow(Rows.moment(row, 1), Rows.moment(row, 2))))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static String array(Set<VisitId> visits) {
        return visits.stream().map(VisitId::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /** The days of the course that have a visit which was not called off. */
    Set<DayId> bookedDays(CourseId course) {
        return new HashSet<>(
                rows.of(OF_COURSE, List.of(course.value()), row -> new DayId(row.getObject(1, UUID.class))));
    }
}
