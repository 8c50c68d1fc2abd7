package org.infusary.schedule;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.SiteId;
import org.infusary.schedule.rules.MoveStatus;
import org.infusary.web.Cursor;
import org.infusary.web.NotFound;

@ApplicationScoped
class VisitMoves implements PanacheRepositoryBase<VisitMove, UUID> {
    VisitMove withId(MoveId id) {
        return findByIdOptional(id.value()).orElseThrow(() -> new NotFound("move"));
    }

    /** For a decision: one at a time. */
    VisitMove toDecide(MoveId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("move"));
    }

    List<VisitMove> at(SiteId site, MoveStatus status, Cursor start, int most) {
        return find("siteId = ?1 and status = ?2 and id > ?3 order by id", site.value(), status, start.after())
                .range(0, most - 1)
                .list();
    }

    /** The courses of the centre of which a move waits for a prescriber. */
    Set<CourseId> coursesAwaiting(SiteId site) {
        return find("siteId = ?1 and status = ?2", site.value(), MoveStatus.AWAITING_CONFIRMATION).stream()
                .map(VisitMove::course)
                .collect(Collectors.toSet());
    }

    List<VisitMove> ofCourse(CourseId course, Cursor start, int most) {
        return find("courseId = ?1 and id > ?2 order by id", course.value(), start.after())
                .range(0, most - 1)
                .list();
    }
}
