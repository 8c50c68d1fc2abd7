package org.infusary.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.List;
import org.infusary.course.Planning;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.SiteId;
import org.infusary.kernel.VisitId;
import org.infusary.schedule.rules.MoveStatus;
import org.infusary.security.Caller;
import org.infusary.site.SiteCalendar;
import org.infusary.web.Cursor;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;
import org.infusary.web.Refused;

/**
 * The door of this room for what is booked and has to change: a preview first, then a commit of what it showed.
 *
 * <p>A visit, course or move of a site the caller is not bound to is a 404.
 */
@ApplicationScoped
public class Moving {
    private final MoveDesk desk;
    private final MoveBook book;
    private final ImpactDesk impacts;
    private final VisitMoves moves;
    private final Planning planning;
    private final SiteCalendar calendar;
    private final Caller caller;

    Moving(
            MoveDesk desk,
            MoveBook book,
            ImpactDesk impacts,
            VisitMoves moves,
            Planning planning,
            SiteCalendar calendar,
            Caller caller) {
        this.desk = desk;
        this.book = book;
        this.impacts = impacts;
        this.moves = moves;
        this.planning = planning;
        this.calendar = calendar;
        this.caller = caller;
    }

    /**
     * What a move would do. Writes and holds nothing.
     *
     * <p>Refused (422, with alternatives) by a rule: {@code before-order-start}, {@code order-no-longer-valid},
     * {@code days-not-consecutive}, {@code too-soon-after-cycle}, {@code in-the-past}, {@code off-slot},
     * {@code outside-hours}, {@code centre-closed}, {@code chair-closed}, {@code chair-not-in-service},
     * {@code no-dates-left}, {@code too-late}, {@code day-at-home}, {@code day-at-centre}, {@code before-home-delivery};
     * {@code cautious-day-leaves}; {@code order-not-active}; and what
     * {@link Planning#compression} refuses.
     *
     * @throws ChairTaken when only other visits stand in the way; with alternatives
     * @throws VisitStateConflict when the visit is not BOOKED
     */
    @Transactional
    MovePlan preview(MoveOrder order) {
        return desk.plan(order);
    }

    /**
     * Carries out what a preview showed, in one transaction: all of it, or every visit stays where it is.
     *
     * @param token of the preview
     * @throws StalePreview when the move would no longer be that
     * @throws Refused as {@link #preview}
     * @throws ChairTaken as {@link #preview}
     */
    @Transactional
    MoveFacts commit(MoveOrder order, String token) {
        return book.commit(order, token);
    }

    @Transactional
    MoveFacts move(MoveId id) {
        VisitMove move = visible(moves.withId(id));
        return move.facts(calendar.zone(move.site()));
    }

    /**
     * A prescriber says yes to a move that waits: it is carried out as it was asked for.
     *
     * @throws MoveDecided when it does not wait
     * @throws StalePreview when what it rests on has changed; it goes on waiting, to be rejected and asked for anew
     */
    @Transactional
    MoveFacts confirm(MoveId id) {
        return book.confirm(visible(moves.withId(id)));
    }

    /**
     * A prescriber says no.
     *
     * @throws MoveDecided when it does not wait
     */
    @Transactional
    MoveFacts reject(MoveId id, String note) {
        return book.reject(visible(moves.toDecide(id)), note);
    }

    /** The moves of a centre that stand so, oldest first. */
    @Transactional
    Page<MoveFacts> at(SiteId id, MoveStatus status, PageRequest page) {
        ZoneId zone = calendar.zone(id);
        return page(moves.at(id, status, page.start(), page.limit() + 1), page, zone);
    }

    /** Whom the visit hits if it runs late, as it looks now. */
    @Transactional
    Impact impact(VisitId id) {
        return impacts.impact(id);
    }

    /** The moves of a course, oldest first. */
    @Transactional
    Page<MoveFacts> ofCourse(CourseId id, PageRequest page) {
        ZoneId zone = calendar.zone(planning.course(id).site());
        return page(moves.ofCourse(id, page.start(), page.limit() + 1), page, zone);
    }

    private Page<MoveFacts> page(List<VisitMove> rows, PageRequest page, ZoneId zone) {
        Page<VisitMove> found =
                Page.of(rows, page.limit(), move -> new Cursor(move.id().value()));
        return caller.about(found, VisitMove::patient).map(move -> move.facts(zone));
    }

    private VisitMove visible(VisitMove move) {
        caller.mustSee(move.site(), move.patient(), "move");
        return move;
    }
}
