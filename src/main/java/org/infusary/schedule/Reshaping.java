package org.infusary.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.infusary.course.Planning;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.DayId;
import org.infusary.kernel.SiteId;
import org.infusary.schedule.rules.FreedBy;
import org.infusary.site.SiteCalendar;

/**
 * The door of this room for booked visits that get another product, and so last otherwise: a plan first, then, once it is
 * approved and on record, all of it.
 */
@ApplicationScoped
public class Reshaping {
    private final ReshapeDesk desk;
    private final Planning planning;
    private final SiteCalendar calendar;
    private final Visits visits;
    private final News news;

    Reshaping(ReshapeDesk desk, Planning planning, SiteCalendar calendar, Visits visits, News news) {
        this.desk = desk;
        this.planning = planning;
        this.calendar = calendar;
        this.visits = visits;
        this.news = news;
    }

    /** Which visits fit where they sit, and where each of the others goes. Writes and holds nothing. */
    @Transactional
    public ReshapePlan plan(SiteId site, Collection<BrandOfCourse> courses) {
        return desk.plan(site, courses);
    }

    /** Keeps these days as they are until the transaction ends; what was read before is to be read anew. */
    @Transactional(TxType.MANDATORY)
    public void lock(SiteId site, SortedSet<LocalDate> days) {
        calendar.lockDays(site, days);
        visits.clearExpired(site);
        visits.getEntityManager().clear();
    }

    /**
     * Carries out a plan of which every visit has a place, made under locks; that it is approved must be on record already.
     *
     * @throws ChairTaken when the database finds that somebody was quicker
     */
    @Transactional(TxType.MANDATORY)
    public void carryOut(ReshapePlan plan) {
        visits.getEntityManager()
                .createNativeQuery("set constraints visit_nurse_units_suffice_when_moved deferred")
                .executeUpdate();
        Map<CourseId, Map<DayId, LocalDate>> dates = new HashMap<>();
        for (ReshapedVisit one : plan.visits()) {
            write(one);
            ReshapedVisit.Place to = place(one);
            if (!to.date().equals(one.visit().date())) {
                dates.computeIfAbsent(one.visit().course(), course -> new HashMap<>())
                        .put(one.visit().dayId(), to.date());
            }
        }
        dates.forEach((course, moved) -> planning.shifted(course, moved, List.of()));
        flush();
        visits.getEntityManager()
                .createNativeQuery("set constraints visit_nurse_units_suffice_when_moved immediate")
                .executeUpdate();
    }

    private void write(ReshapedVisit one) {
        visits.flush();
        visits.getEntityManager().clear();
        Visit visit = visits.withId(one.visit().id());
        ReshapedVisit.Place to = place(one);
        if (one.plan() == null) {
            visit.move(to.date(), to.where(), to.times(), one.visit().day());
        } else {
            visit.switchTo(one.product(), to.date(), to.where(), to.times(), one.plan());
        }
        flush();
        if (one.isMoving()) {
            VisitFacts was = one.visit();
            news.freed(visit, Spot.of(was.date(), was.where(), was.times()), FreedBy.MOVED);
        }
    }

    private static ReshapedVisit.Place place(ReshapedVisit one) {
        ReshapedVisit.Place to = one.to();
        if (to == null) {
            throw new IllegalArgumentException("visit " + one.visit().id() + " has no place");
        }
        return to;
    }

    private void flush() {
        try {
            visits.flush();
        } catch (PersistenceException failure) {
            throw Clashes.told(failure);
        }
    }
}
