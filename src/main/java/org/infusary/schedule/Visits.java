package org.infusary.schedule;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.DayId;
import org.infusary.kernel.HoldId;
import org.infusary.kernel.OrderId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.SiteId;
import org.infusary.kernel.VisitId;
import org.infusary.schedule.rules.VisitStatus;
import org.infusary.web.Cursor;
import org.infusary.web.NotFound;

/** The visits; those that were held and whose time is up are not there. */
@ApplicationScoped
class Visits implements PanacheRepositoryBase<Visit, UUID> {
    private static final List<VisitStatus> SEATED =
            Arrays.stream(VisitStatus.values()).filter(VisitStatus::takesChair).toList();

    /** Takes the time as {@code now}. */
    private static final String STANDS = " (v.heldUntil is null or v.heldUntil > :now or v.status <> BOOKED)";

    private final Clock clock;

    Visits(Clock clock) {
        this.clock = clock;
    }

    Visit withId(VisitId id) {
        return findByIdOptional(id.value())
                .filter(visit -> !visit.isExpired(clock.instant()))
                .orElseThrow(() -> new NotFound("visit"));
    }

    /** The visits that take the chair on a day. */
    List<Visit> onChair(ChairId chair, LocalDate date) {
        return list(
                "from Visit v where v.chairId = :chair and v.visitDate = :date and v.status in :seated and" + STANDS,
                Map.of("chair", chair.value(), "date", date, "seated", SEATED, "now", clock.instant()));
    }

    /** The visits of the patient that are to be given these products and have not begun, oldest booking first; held ones aside. */
    List<Visit> toCome(PatientId patient, Collection<ProductId> products, Cursor start, int most) {
        return find(
                        "patientId = ?1 and dose.productId in ?2 and status in ?3 and heldUntil is null and id > ?4 order by id",
                        patient.value(),
                        products.stream().map(ProductId::value).toList(),
                        List.of(VisitStatus.BOOKED, VisitStatus.ARRIVED, VisitStatus.READY),
                        start.after())
                .range(0, most - 1)
                .list();
    }

    /** The visits of the course that were not called off; held ones aside. */
    List<Visit> seatedOf(CourseId course) {
        return list(
                "courseId = ?1 and status in ?2 and (heldUntil is null or status <> BOOKED) order by id",
                course.value(),
                SEATED);
    }

    /** The visits of the order's first cycle that are booked and have not begun, in order of their days; held ones aside. */
    List<Visit> bookedOfFirstCycle(PatientId patient, OrderId order) {
        return list(
                "patientId = ?1 and orderId = ?2 and cycleNumber = 1 and status = BOOKED and heldUntil is null"
                        + " order by dayNumber, id",
                patient.value(),
                order.value());
    }

    /** The same of several courses. */
    List<Visit> seatedOf(Collection<CourseId> courses) {
        return list(
                "courseId in ?1 and status in ?2 and (heldUntil is null or status <> BOOKED) order by id",
                courses.stream().map(CourseId::value).toList(),
                SEATED);
    }

    /** The visits that take chairs of the centre on these days, or one chair of it, held ones too; at most {@code most}. */
    List<Visit> seatedAt(SiteId site, DateWindow days, Optional<ChairId> chair, int most) {
        Map<String, Object> parameters = new HashMap<>(Map.of(
                "site", site.value(),
                "from", days.from(),
                "to", days.to(),
                "seated", SEATED,
                "now", clock.instant()));
        chair.ifPresent(one -> parameters.put("chair", one.value()));
        return find(
                        "from Visit v where v.siteId = :site and v.visitDate >= :from and v.visitDate <= :to"
                                + " and v.status in :seated" + (chair.isPresent() ? " and v.chairId = :chair" : "")
                                + " and" + STANDS + " order by v.visitDate, v.id",
                        parameters)
                .range(0, most - 1)
                .list();
    }

    List<Visit> ofCourse(CourseId course, Cursor start, int most) {
        return find(
                        "from Visit v where v.courseId = :course and v.id > :after and" + STANDS + " order by v.id",
                        Map.of("course", course.value(), "after", start.after(), "now", clock.instant()))
                .range(0, most - 1)
                .list();
    }

    List<Visit> at(SiteId site, DateWindow days, Cursor start, int most) {
        return find(
                        "from Visit v where v.siteId = :site and v.visitDate >= :from and v.visitDate <= :to"
                                + " and v.id > :after and" + STANDS + " order by v.id",
                        Map.of(
                                "site", site.value(),
                                "from", days.from(),
                                "to", days.to(),
                                "after", start.after(),
                                "now", clock.instant()))
                .range(0, most - 1)
                .list();
    }

    /** The visits that came from the hold, by the days that they give; none that is held no longer. */
    Map<DayId, Visit> ofHold(HoldId hold) {
        return find(
                        "from Visit v where v.holdId = :hold and" + STANDS,
                        Map.of("hold", hold.value(), "now", clock.instant()))
                .stream()
                .collect(Collectors.toMap(Visit::dayId, Function.identity()));
    }

    /** The visits that are still held by these holds. */
    List<Visit> heldBy(Collection<HoldId> holds) {
        return list(
                "from Visit v where v.holdId in :holds and v.status = BOOKED and v.heldUntil > :now order by v.id",
                Map.of("holds", holds.stream().map(HoldId::value).toList(), "now", clock.instant()));
    }

    /** Takes the visits of the hold away. */
    void release(HoldId hold) {
        delete("holdId = ?1 and heldUntil is not null and status = BOOKED", hold.value());
    }

    /**
     * Takes away what was held at the centre and whose time is up, so that nothing of it stands in the way of what is written
     * next. To be called before visits of the centre are written, when their days are locked.
     */
    void clearExpired(SiteId site) {
        delete("siteId = ?1 and heldUntil <= ?2 and status = BOOKED", site.value(), clock.instant());
    }
}
