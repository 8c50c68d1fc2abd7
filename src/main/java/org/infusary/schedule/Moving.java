package org.infusary.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.List;
import org.infusary.course.Planning;
import org.infusary.kernel.CourseId;
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
    private final VisitMoves moves;
    private final Planning planning;
    private final SiteCalendar calendar;
    private final Caller caller;

    Moving(MoveDesk desk, MoveBook book, VisitMoves moves, Planning planning, SiteCalendar calendar, Caller caller) {
        this.desk = desk;
        this.book = book;
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
     * {@code no-dates-left}, {@code too-late}; {@code order-not-active}.
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
        VisitMove move = moves.withId(id);
        caller.mustSee(move.site(), move.patient(), "move");
        return move.facts(calendar.zone(move.site()));
    }

    /** The moves of a course, oldest first. */
    @Transactional
    Page<MoveFacts> ofCourse(CourseId id, PageRequest page) {
        ZoneId zone = calendar.zone(planning.course(id).site());
        List<VisitMove> rows = moves.ofCourse(id, page.start(), page.limit() + 1);
        Page<VisitMove> found =
                Page.of(rows, page.limit(), move -> new Cursor(move.id().value()));
        return found.map(move -> move.facts(zone));
    }
}
