package org.infusary.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.SiteId;
import org.infusary.site.rules.CalendarChange;
import org.infusary.site.rules.CentreCalendar;
import org.infusary.site.rules.Closing;
import org.infusary.site.rules.ClosureReason;
import org.infusary.site.rules.DutyShift;
import org.infusary.site.rules.OpeningWindow;
import org.infusary.site.rules.WeeklyShift;
import org.infusary.web.BadRequest;
import org.infusary.web.Cursor;
import org.infusary.web.EntityTag;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a centre's time: opening hours, closures, and the nurses on duty.
 *
 * <p>Answers 404 for a site the caller is not bound to, 412 when {@code read} is no longer the version of the thing, 400
 * for a change of days that are over by the centre's own date. Visits already booked are not moved by a change here:
 * whoever has to do with them hears of it by {@link CalendarChanged}, and may refuse it.
 */
@ApplicationScoped
public class SiteHours {
    private final SiteCalendar calendar;
    private final OpeningWeeks weeks;
    private final Closures closures;
    private final StaffingPlans plans;
    private final StaffingExceptions exceptions;
    private final Chairs chairs;
    private final Calendars calendars;
    private final Event<CalendarChanged> changed;
    private final Clock clock;

    SiteHours(
            SiteCalendar calendar,
            OpeningWeeks weeks,
            Closures closures,
            StaffingPlans plans,
            StaffingExceptions exceptions,
            Chairs chairs,
            Calendars calendars,
            Event<CalendarChanged> changed,
            Clock clock) {
        this.calendar = calendar;
        this.weeks = weeks;
        this.closures = closures;
        this.plans = plans;
        this.exceptions = exceptions;
        this.chairs = chairs;
        this.calendars = calendars;
        this.changed = changed;
        this.clock = clock;
    }

    @Transactional
    public OpeningHours hours(SiteId site) {
        calendar.site(site);
        return weeks.of(site).facts();
    }

    /** Replaces the whole week; 400 naming the first window that overlaps one before it. */
    @Transactional
    public OpeningHours keepHours(SiteId site, EntityTag read, List<OpeningWindow> windows) {
        calendar.site(site);
        mustNotOverlap(windows);
        OpeningWeek week = weeks.of(site);
        read.mustBe(week.version());
        CentreCalendar before = calendars.of(site);
        week.replace(windows);
        weeks.flush();
        fromTodayOn(site, before, before.withOpenings(windows));
        return week.facts();
    }

    /** Closures that touch the days, oldest announcement first. */
    @Transactional
    public Page<ClosureFacts> closures(
            SiteId site, @Nullable LocalDate from, @Nullable LocalDate to, PageRequest page) {
        DateWindow days = span(site, from, to);
        return Page.of(
                        closures.touching(site, days, page.start(), page.limit() + 1),
                        page.limit(),
                        closure -> new Cursor(closure.id()))
                .map(Closure::facts);
    }

    /** Announces a closure; 404 for a chair of another site. */
    @Transactional
    public ClosureFacts announce(SiteId site, Closing closing, ClosureReason reason, @Nullable String note) {
        CalendarChanged change = whatIf(site, new CalendarChange.Closed(closing));
        Closure closure = Closure.announce(site, closing, reason, note);
        closures.persistAndFlush(closure);
        changed.fire(change);
        return closure.facts();
    }

    /**
     * What a change would make of the calendar, without making it.
     *
     * <p>400 for days that are over or more than five years ahead, 404 for a chair of another site.
     */
    @Transactional
    public CalendarChanged whatIf(SiteId site, CalendarChange change) {
        LocalDate today = today(site);
        Closing closing = change.fold(closed -> closed, duty -> null);
        Dates.mustBeAhead(closing == null ? "date" : "fromDate", change.days().from(), today);
        Dates.mustBeAhead("toDate", change.days().to(), today);
        Optional.ofNullable(closing).map(Closing::chair).ifPresent(chair -> chairs.at(site, chair));
        CentreCalendar now = calendars.of(site);
        return new CalendarChanged(site, change.days(), now, change.in(now));
    }

    /** Sets who works on one date, whatever the staffing was when it was last read. */
    @Transactional
    public Staffing keepDay(SiteId site, CalendarChange.Duty duty) {
        List<DutyShift> shifts = duty.shifts(calendars.of(site));
        return keepDay(site, duty.date(), new EntityTag(plans.of(site).version()), shifts);
    }

    /** Withdraws a closure, as if it had never been announced; {@link ClosureOver} when its last day has passed. */
    @Transactional
    public void withdraw(SiteId site, UUID id) {
        LocalDate today = today(site);
        Closure closure = closures.at(site, id);
        if (closure.closing().toDate().isBefore(today)) {
            throw new ClosureOver();
        }
        closures.delete(closure);
    }

    /** The weekly shifts, and the dates that differ from them within the span. */
    @Transactional
    public Staffing staffing(SiteId site, @Nullable LocalDate from, @Nullable LocalDate to) {
        return staffing(site, span(site, from, to));
    }

    /** Replaces the weekly shifts; dates that differ stay as they are. */
    @Transactional
    public Staffing keepWeek(SiteId site, EntityTag read, List<WeeklyShift> shifts) {
        DateWindow days = span(site, null, null);
        StaffingPlan plan = asRead(site, read);
        CentreCalendar before = calendars.of(site);
        plan.replace(shifts);
        plans.flush();
        fromTodayOn(site, before, before.withWeek(shifts));
        return staffing(site, days);
    }

    private void fromTodayOn(SiteId site, CentreCalendar before, CentreCalendar after) {
        changed.fire(new CalendarChanged(site, Dates.bookable(today(site)), before, after));
    }

    /**
     * Sets who works on one date instead of the weekly shifts; an empty list means nobody does.
     *
     * @param read the version of the whole staffing, which a changed date raises too
     */
    @Transactional
    public Staffing keepDay(SiteId site, LocalDate day, EntityTag read, List<DutyShift> shifts) {
        CalendarChanged change = whatIf(site, new CalendarChange.Staffed(day, shifts));
        StaffingPlan plan = asRead(site, read);
        plans.touch(plan);
        StaffingException exception = exceptions.on(site, day).orElseGet(() -> StaffingException.on(site, day));
        exception.replace(shifts);
        exceptions.persistAndFlush(exception);
        changed.fire(change);
        return staffing(site, new DateWindow(day, day));
    }

    /** Lets the weekly shifts count again on one date; does nothing when they do already. */
    @Transactional
    public Staffing clearDay(SiteId site, LocalDate day, EntityTag read) {
        Dates.mustBeAhead("date", day, today(site));
        StaffingPlan plan = asRead(site, read);
        CentreCalendar before = calendars.of(site);
        exceptions.on(site, day).ifPresent(exception -> {
            plans.touch(plan);
            exceptions.delete(exception);
            exceptions.flush();
            changed.fire(new CalendarChanged(site, new DateWindow(day, day), before, before.withWeeklyShifts(day)));
        });
        return staffing(site, new DateWindow(day, day));
    }

    private Staffing staffing(SiteId site, DateWindow days) {
        StaffingPlan plan = plans.of(site);
        return new Staffing(plan.week(), exceptions.in(site, days), plan.version());
    }

    private StaffingPlan asRead(SiteId site, EntityTag read) {
        StaffingPlan plan = plans.of(site);
        read.mustBe(plan.version());
        return plan;
    }

    private DateWindow span(SiteId site, @Nullable LocalDate from, @Nullable LocalDate to) {
        return Dates.span(from, to, today(site));
    }

    private LocalDate today(SiteId site) {
        return calendar.site(site).dateAt(clock.instant());
    }

    private static void mustNotOverlap(List<OpeningWindow> windows) {
        for (int later = 1; later < windows.size(); later++) {
            OpeningWindow window = windows.get(later);
            if (windows.subList(0, later).stream().anyMatch(window::overlaps)) {
                throw new BadRequest("windows[" + later + "]", "must not overlap another window of that weekday");
            }
        }
    }
}
