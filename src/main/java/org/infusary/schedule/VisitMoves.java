package org.infusary.schedule;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.infusary.kernel.CourseId;
import org.infusary.web.Cursor;
import org.infusary.web.NotFound;

@ApplicationScoped
class VisitMoves implements PanacheRepositoryBase<VisitMove, UUID> {
    VisitMove withId(MoveId id) {
        return findByIdOptional(id.value()).orElseThrow(() -> new NotFound("move"));
    }

    List<VisitMove> ofCourse(CourseId course, Cursor start, int most) {
        return find("courseId = ?1 and id > ?2 order by id", course.value(), start.after())
                .range(0, most - 1)
                .list();
    }
}
