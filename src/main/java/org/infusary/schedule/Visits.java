package org.infusary.schedule;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.DayId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.SiteId;
import org.infusary.kernel.TimeWindow;
import org.infusary.kernel.VisitId;
import org.infusary.schedule.rules.Taken;
import org.infusary.schedule.rules.VisitStatus;
import org.infusary.web.Cursor;
import org.infusary.web.NotFound;

@ApplicationScoped
class Visits implements PanacheRepositoryBase<Visit, UUID> {
    private static final List<VisitStatus> SEATED =
            Arrays.stream(VisitStatus.values()).filter(VisitStatus::takesChair).toList();

    Visit withId(VisitId id) {
        return findByIdOptional(id.value()).orElseThrow(() -> new NotFound("visit"));
    }

    /** The visits that take chairs of the centre, date by date. */
    Map<LocalDate, List<Taken>> taken(SiteId site, Collection<LocalDate> dates) {
        return getEntityManager()
                .createQuery(
                        "select new org.infusary.schedule.Seated(v.visitDate, v.chairId, v.startsAt, v.accessAt,"
                                + " v.infusionAt, v.steadyAt, v.endsAt) from Visit v"
                                + " where v.siteId = :site and v.visitDate in :dates and v.status in :seated",
                        Seated.class)
                .setParameter("site", site.value())
                .setParameter("dates", dates)
                .setParameter("seated", SEATED)
                .getResultStream()
                .collect(Collectors.groupingBy(Seated::date, Collectors.mapping(Seated::taken, Collectors.toList())));
    }

    /** When the patient sits in a chair, of whatever centre. */
    List<TimeWindow> takenBy(PatientId patient, TimeWindow span) {
        return find(
                        "patientId = ?1 and startsAt < ?2 and endsAt > ?3 and status in ?4",
                        patient.value(),
                        span.end(),
                        span.start(),
                        SEATED)
                .stream()
                .map(visit -> visit.times().window())
                .toList();
    }

    /** The days of the course that have a visit which was not called off. */
    Set<DayId> bookedDays(CourseId course) {
        return getEntityManager()
                .createQuery(
                        "select v.dayId from Visit v where v.courseId = :course and v.status in :seated", UUID.class)
                .setParameter("course", course.value())
                .setParameter("seated", SEATED)
                .getResultStream()
                .map(DayId::new)
                .collect(Collectors.toSet());
    }

    List<Visit> ofCourse(CourseId course, Cursor start, int most) {
        return find("courseId = ?1 and id > ?2 order by id", course.value(), start.after())
                .range(0, most - 1)
                .list();
    }

    List<Visit> at(SiteId site, DateWindow days, Cursor start, int most) {
        return find(
                        "siteId = ?1 and visitDate >= ?2 and visitDate <= ?3 and id > ?4 order by id",
                        site.value(),
                        days.from(),
                        days.to(),
                        start.after())
                .range(0, most - 1)
                .list();
    }
}
