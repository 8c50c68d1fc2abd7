package org.infusary.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.infusary.kernel.SiteId;
import org.infusary.site.SiteCalendar;
import org.infusary.web.Refused;

/**
 * The door of this room for a centre that closes, loses a chair or lacks nurses on days on which visits are booked: a preview
 * first, then a commit of what it showed.
 *
 * <p>A site the caller is not bound to is a 404; days that are over are a 400.
 */
@ApplicationScoped
public class Disrupting {
    private final DisruptionDesk desk;
    private final DisruptionBook book;
    private final SiteCalendar calendar;

    Disrupting(DisruptionDesk desk, DisruptionBook book, SiteCalendar calendar) {
        this.desk = desk;
        this.book = book;
        this.calendar = calendar;
    }

    /**
     * Which visits lose their places, and where each finds another one. Writes and holds nothing.
     *
     * @throws Refused {@code too-many-visits}
     */
    @Transactional
    DisruptionPlan preview(SiteId site, DisruptionRequest request) {
        return desk.plan(read(site, request));
    }

    /**
     * Changes the calendar and moves the visits as a preview showed, in one transaction: all of it, or nothing.
     *
     * @param token of the preview
     * @throws StalePreview when it would no longer be that
     * @throws VisitsUnplaced when visits find no place and are not to be cancelled
     */
    @Transactional
    DisruptionDone commit(SiteId site, DisruptionRequest request, String token) {
        return book.commit(read(site, request), token);
    }

    /** Whoever may not see the centre hears of nothing else that is wrong. */
    private Disruption read(SiteId site, DisruptionRequest request) {
        calendar.site(site);
        return request.at(site);
    }
}
