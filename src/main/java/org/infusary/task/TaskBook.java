package org.infusary.task;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.query.TypedParameterValue;
import org.hibernate.type.BasicTypeReference;
import org.hibernate.type.StandardBasicTypes;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.SiteId;
import org.infusary.kernel.TaskId;
import org.infusary.task.rules.TaskCode;
import org.infusary.task.rules.TaskStatus;
import org.infusary.web.Cursor;
import org.infusary.web.NotFound;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class TaskBook implements PanacheRepositoryBase<Task, UUID> {
    Task withId(TaskId id) {
        return findByIdOptional(id.value()).orElseThrow(() -> new NotFound("task"));
    }

    /** Asks unless the same is asked already; two that do so at once ask once. */
    Task ask(NewTask task, AccountId by, Instant at) {
        TaskFocus focus = task.focus();
        getEntityManager()
                .createNativeQuery("""
                        insert into task (id, site_id, patient_id, code, course_id, cycle_number, visit_id, grams,
                                          performer_role, due, status, authored_by, authored_at, version)
                        values (:id, :site, :patient, :code, :course, :cycle, :visit, :grams, :performer, :due,
                                'REQUESTED', :by, :at, 0)
                        on conflict (code, patient_id, course_id, cycle_number, visit_id) where status = 'REQUESTED'
                        do nothing""")
                .setParameter("id", UuidVersion7Strategy.INSTANCE.generateUuid(null))
                .setParameter("site", task.site().value())
                .setParameter("patient", task.patient().value())
                .setParameter("code", task.code().name())
                .setParameter("course", maybe(StandardBasicTypes.UUID, course(focus)))
                .setParameter("cycle", maybe(StandardBasicTypes.INTEGER, focus.cycle()))
                .setParameter("visit", maybe(StandardBasicTypes.UUID, visit(focus)))
                .setParameter("grams", maybe(StandardBasicTypes.BIG_DECIMAL, grams(task)))
                .setParameter("performer", task.performer())
                .setParameter("due", maybe(StandardBasicTypes.LOCAL_DATE, task.due()))
                .setParameter("by", by.value())
                .setParameter("at", at)
                .executeUpdate();
        return open(task.code(), task.patient(), focus).orElseThrow();
    }

    /** The one that asks this and is not answered yet. */
    Optional<Task> open(TaskCode code, PatientId patient, TaskFocus focus) {
        return find(
                        "code = ?1 and patientId = ?2 and courseId is not distinct from ?3 and cycleNumber is not distinct"
                                + " from ?4 and visitId is not distinct from ?5 and status = ?6",
                        code,
                        patient.value(),
                        course(focus),
                        focus.cycle(),
                        visit(focus),
                        TaskStatus.REQUESTED)
                .singleResultOptional();
    }

    /** Those of a centre that are sought, oldest first. */
    List<Task> at(SiteId site, TasksSought sought, Cursor start, int most) {
        StringBuilder query = new StringBuilder("siteId = :site and id > :after");
        Map<String, Object> values = new HashMap<>(Map.of("site", site.value(), "after", start.after()));
        if (sought.status() != null) {
            query.append(" and status = :status");
            values.put("status", sought.status());
        }
        if (sought.performer() != null) {
            query.append(" and performerRole = :performer");
            values.put("performer", sought.performer());
        }
        if (sought.patient() != null) {
            query.append(" and patientId = :patient");
            values.put("patient", sought.patient().value());
        }
        return find(query.append(" order by id").toString(), values)
                .range(0, most - 1)
                .list();
    }

    /** Those of a code about these courses, cancelled ones left out, oldest first. */
    List<Task> standing(TaskCode code, Collection<CourseId> courses) {
        return list(
                "code = ?1 and courseId in ?2 and status <> ?3 order by id",
                code,
                courses.stream().map(CourseId::value).toList(),
                TaskStatus.CANCELLED);
    }

    private static @Nullable UUID course(TaskFocus focus) {
        return focus.course() == null ? null : focus.course().value();
    }

    private static @Nullable UUID visit(TaskFocus focus) {
        return focus.visit() == null ? null : focus.visit().value();
    }

    private static @Nullable BigDecimal grams(NewTask task) {
        return task.grams() == null ? null : task.grams().value();
    }

    /** A null of which the database is told the type. */
    private static <T> TypedParameterValue<T> maybe(BasicTypeReference<T> type, @Nullable T value) {
        return new TypedParameterValue<>(type, value);
    }
}
