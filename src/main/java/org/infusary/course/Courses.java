package org.infusary.course;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.DayId;
import org.infusary.kernel.OrderId;
import org.infusary.kernel.PatientId;

@ApplicationScoped
class Courses implements PanacheRepositoryBase<Course, UUID> {

    Optional<Course> withId(CourseId id) {
        return findByIdOptional(id.value());
    }

    List<Course> withIds(Collection<CourseId> ids) {
        return list("id in ?1", ids.stream().map(CourseId::value).toList());
    }

    List<Course> ofPatient(PatientId patient) {
        return list("patientId = ?1 order by id", patient.value());
    }

    Optional<Course> ofOrder(OrderId order) {
        return find("orderId", order.value()).firstResultOptional();
    }

    /** Only its id, so that whoever is going to change it reads it under the lock. */
    Optional<CourseId> idOfOrder(OrderId order) {
        return getEntityManager()
                .createQuery("select c.id from Course c where c.orderId = :order", UUID.class)
                .setParameter("order", order.value())
                .getResultStream()
                .findFirst()
                .map(CourseId::new);
    }

    /** For a change: one writer at a time, and the version moves even when only a cycle or a day changes. */
    Optional<Course> toChange(CourseId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    void lock(CourseId id) {
        findById(id.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** The windows of the cycles of these days, each once. */
    List<DateWindow> windows(Collection<DayId> days) {
        return getEntityManager()
                .createQuery(
                        "select distinct y.windowFrom, y.windowTo from CourseCycle y join y.days d where d.id in :days",
                        Object[].class)
                .setParameter("days", days.stream().map(DayId::value).toList())
                .getResultStream()
                .map(window -> new DateWindow((LocalDate) window[0], (LocalDate) window[1]))
                .toList();
    }

    /** The course a day belongs to. */
    Optional<CourseId> holding(DayId day) {
        return getEntityManager()
                .createQuery("select c.id from Course c join c.cycles y join y.days d where d.id = :day", UUID.class)
                .setParameter("day", day.value())
                .getResultStream()
                .findFirst()
                .map(CourseId::new);
    }
}
