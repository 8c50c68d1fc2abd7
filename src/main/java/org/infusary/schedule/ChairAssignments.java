package org.infusary.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.TreeSet;
import org.infusary.kernel.AccountId;
import org.infusary.schedule.ChairAssignmentPlan.Change;
import org.infusary.schedule.rules.FreedBy;
import org.infusary.security.Caller;
import org.infusary.site.SiteCalendar;
import org.infusary.web.BadRequest;

/**
 * The door of this room for dates whose visits change chairs among each other and keep their times: a preview first, then a
 * commit of what it showed.
 *
 * <p>A site the caller is not bound to is a 404.
 */
@ApplicationScoped
public class ChairAssignments {
    private final ChairAssignmentDesk desk;
    private final SiteCalendar calendar;
    private final Visits visits;
    private final VisitMoves moves;
    private final News news;
    private final Caller caller;
    private final Clock clock;

    ChairAssignments(
            ChairAssignmentDesk desk,
            SiteCalendar calendar,
            Visits visits,
            VisitMoves moves,
            News news,
            Caller caller,
            Clock clock) {
        this.desk = desk;
        this.calendar = calendar;
        this.visits = visits;
        this.moves = moves;
        this.news = news;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Which visits would change chairs. Writes and holds nothing.
     *
     * @throws org.infusary.web.Refused {@code too-many-visits}
     * @throws org.infusary.web.BadRequest when the dates begin before today
     */
    @Transactional
    ChairAssignmentPlan preview(ChairAssignment wish) {
        mustBeToCome(wish);
        return desk.plan(wish);
    }

    /**
     * Changes the chairs as a preview showed, in one transaction: all of them, or none. Every change is on record as a move.
     *
     * @param token of the preview
     * @throws StalePreview when it would no longer be that
     * @throws ChairTaken when a visit of another date reaches into one of these
     */
    @Transactional
    ChairAssignmentPlan commit(ChairAssignment wish, String token) {
        mustBeToCome(wish);
        calendar.lockDays(
                wish.site(),
                new TreeSet<>(wish.days()
                        .from()
                        .datesUntil(wish.days().to().plusDays(1))
                        .toList()));
        visits.clearExpired(wish.site());
        visits.getEntityManager().clear();
        ChairAssignmentPlan plan = desk.plan(wish);
        StalePreview.unlessSame(plan.token(), token);
        carryOut(plan);
        return plan;
    }

    /** Two visits that swap chairs are in each other's way until both have moved. */
    private void carryOut(ChairAssignmentPlan plan) {
        visits.getEntityManager()
                .createNativeQuery("set constraints visit_chair_takes_one_patient deferred")
                .executeUpdate();
        AccountId by = caller.account();
        for (Change change : plan.changes()) {
            VisitFacts visit = change.visit();
            visits.withId(visit.id()).move(visit.date(), change.to(), visit.times(), visit.day());
            moves.persist(VisitMove.done(plan.move(change), by, clock.instant()));
        }
        try {
            visits.flush();
            visits.getEntityManager()
                    .createNativeQuery("set constraints visit_chair_takes_one_patient immediate")
                    .executeUpdate();
        } catch (PersistenceException failure) {
            throw Clashes.told(failure);
        }
        plan.changes().forEach(change -> news.freed(visits.withId(change.visit().id()), change.from(), FreedBy.MOVED));
    }

    private void mustBeToCome(ChairAssignment wish) {
        if (wish.days().from().isBefore(calendar.site(wish.site()).dateAt(clock.instant()))) {
            throw new BadRequest("from", "must not be before today");
        }
    }
}
