package org.infusary.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
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
import org.infusary.store.Rows;

/** What is asked of many courses and patients at once, each in one question. */
@ApplicationScoped
class WaiterRows {
    private static final String HELD =
            "select day_id from visit where course_id = any (?::uuid[]) and status = 'BOOKED'" + " and held_until > ?";

    private static final String LAST_GIVEN = "select y.course_id, max(d.given_on) from course_cycle y"
            + " join course_day d on d.cycle_id = y.id where y.course_id = any (?::uuid[]) and d.grams_given > 0"
            + " group by y.course_id";

    private static final String LAST_CHAIR = "select distinct on (patient_id) patient_id, chair_id from visit"
            + " where patient_id = any (?::uuid[]) and site_id = ? and chair_id is not null"
            + " and status not in ('CANCELLED', 'NO_SHOW', 'OMITTED') and (held_until is null or status <> 'BOOKED')"
            + " order by patient_id, starts_at desc";

    private final Rows rows;
    private final Clock clock;

    WaiterRows(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** The days of the courses that a hold keeps now. */
    Set<DayId> held(Collection<CourseId> courses) {
        return new HashSet<>(rows.of(
                HELD, List.of(array(courses), clock.instant()), row -> new DayId(row.getObject(1, UUID.class))));
    }

    /** The last day of each course on which any grams went in. */
    Map<CourseId, LocalDate> lastGiven(Collection<CourseId> courses) {
        return rows
                .of(
                        LAST_GIVEN,
                        List.of(array(courses)),
                        row -> Map.entry(new CourseId(row.getObject(1, UUID.class)), row.getObject(2, LocalDate.class)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** As {@link Seats#lastChair}, of each patient. */
    Map<PatientId, ChairId> lastChair(Collection<PatientId> patients, SiteId site) {
        return rows
                .of(
                        LAST_CHAIR,
                        List.of(array(patients), site.value()),
                        row -> Map.entry(
                                new PatientId(row.getObject(1, UUID.class)), new ChairId(row.getObject(2, UUID.class))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String array(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
