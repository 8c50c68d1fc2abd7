package org.infusary.schedule;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.SiteId;
import org.infusary.kernel.VisitId;
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

    /** The visits that take the chair on a day. */
    List<Visit> onChair(ChairId chair, LocalDate date) {
        return list("chairId = ?1 and visitDate = ?2 and status in ?3", chair.value(), date, SEATED);
    }

    /** The visits of the course that were not called off. */
    List<Visit> seatedOf(CourseId course) {
        return list("courseId = ?1 and status in ?2 order by id", course.value(), SEATED);
    }

    /** The same of several courses. */
    List<Visit> seatedOf(Collection<CourseId> courses) {
        return list(
                "courseId in ?1 and status in ?2 order by id",
                courses.stream().map(CourseId::value).toList(),
                SEATED);
    }

    /** The visits that take chairs of the centre on these days, or one chair of it; not more than {@code most}. */
    List<Visit> seatedAt(SiteId site, DateWindow days, Optional<ChairId> chair, int most) {
        String question = "siteId = ?1 and visitDate >= ?2 and visitDate <= ?3 and status in ?4";
        return chair.map(one -> find(
                        question + " and chairId = ?5 order by visitDate, id",
                        site.value(),
                        days.from(),
                        days.to(),
                        SEATED,
                        one.value()))
                .orElseGet(
                        () -> find(question + " order by visitDate, id", site.value(), days.from(), days.to(), SEATED))
                .range(0, most - 1)
                .list();
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
