package org.infusary.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.infusary.course.CourseFacts;
import org.infusary.course.CycleFacts;
import org.infusary.course.Planning;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.Reason;
import org.infusary.kernel.SiteId;
import org.infusary.kernel.VisitId;
import org.infusary.order.Ordering;
import org.infusary.order.rules.OrderStatus;
import org.infusary.schedule.Filling;
import org.infusary.schedule.Scheduling;
import org.infusary.schedule.VisitFacts;
import org.infusary.schedule.rules.VisitStatus;
import org.infusary.security.Caller;
import org.infusary.site.SiteCalendar;
import org.infusary.waiting.rules.WaitingDates;
import org.infusary.waiting.rules.WaitingStatus;
import org.infusary.web.BadRequest;
import org.infusary.web.Cursor;
import org.infusary.web.EntityTag;
import org.infusary.web.NotFound;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;
import org.infusary.web.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The door of this room: who waits for what.
 *
 * <p>A centre, course, visit or entry of a site the caller is not bound to is a 404; {@code read} that is no longer the
 * entry's version is a 412.
 */
@ApplicationScoped
public class WaitingList {
    private final WaitingEntries entries;
    private final Planning planning;
    private final Ordering ordering;
    private final Scheduling scheduling;
    private final Filling filling;
    private final SiteCalendar calendar;
    private final Caller caller;
    private final Clock clock;

    WaitingList(
            WaitingEntries entries,
            Planning planning,
            Ordering ordering,
            Scheduling scheduling,
            Filling filling,
            SiteCalendar calendar,
            Caller caller,
            Clock clock) {
        this.entries = entries;
        this.planning = planning;
        this.ordering = ordering;
        this.scheduling = scheduling;
        this.filling = filling;
        this.calendar = calendar;
        this.caller = caller;
        this.clock = clock;
    }

    /** What an entry is about: the open days of a cycle, or a booked visit of it. */
    record Subject(CourseFacts course, CycleFacts cycle, Optional<VisitFacts> visit) {
        Optional<VisitId> visitId() {
            return visit.map(VisitFacts::id);
        }
    }

    /**
     * Puts a patient on the list. Dates are cut to those that the rules allow.
     *
     * <p>Refused (422): {@code order-not-active}; {@code cycle-not-open} when the cycle has no open day or is dropped;
     * {@code visit-not-booked}; {@code day-at-home} when none of it is on a chair; {@code outside-window} when no date that is
     * wanted is lawful.
     *
     * @param cycle of which the open days are waited for; null: that of the visit
     * @param visit booked, and wanted at another time; null: the cycle
     * @throws AlreadyWaiting when the cycle or visit is on the list
     */
    @Transactional
    EntryFacts add(SiteId id, CourseId courseId, @Nullable Integer cycle, @Nullable VisitId visit, Asked asked) {
        Moment at = moment(id);
        Subject subject = subject(id, courseId, cycle, visit);
        Wanted wanted = wanted(subject, asked, at.today());
        WaitingEntry entry = WaitingEntry.add(
                subject.course(), subject.cycle().number(), subject.visitId(), wanted, caller.account(), at.now());
        entries.keep(entry, courseId, subject.cycle().number(), at);
        return entry.facts(at);
    }

    @Transactional
    EntryFacts entry(WaitingEntryId id) {
        return facts(visible(entries.withId(id)));
    }

    /** The entries of a centre, oldest first. */
    @Transactional
    Page<EntryFacts> at(SiteId site, @Nullable WaitingStatus status, PageRequest page) {
        Moment at = moment(site);
        Page<WaitingEntry> found = Page.of(
                entries.at(site, status, at, page.start(), page.limit() + 1),
                page.limit(),
                entry -> new Cursor(entry.id().value()));
        return caller.about(found, WaitingEntry::patient).map(entry -> entry.facts(at));
    }

    /**
     * Waits for something else; refused as {@link #add} refuses.
     *
     * @throws WaitingStateConflict unless it waits
     */
    @Transactional
    EntryFacts change(WaitingEntryId id, EntityTag read, Asked asked) {
        return asRead(id, read, entry -> {
            Moment at = moment(entry.site());
            entry.mustWait(at);
            EntryFacts facts = entry.facts(at);
            VisitId visit = facts.visit().orElse(null);
            Subject subject = subject(facts.site(), facts.course(), visit == null ? facts.cycle() : null, visit);
            entry.change(wanted(subject, asked, at.today()), at);
        });
    }

    /** @throws WaitingStateConflict unless it waits; while a place is kept, that is to be released first */
    @Transactional
    EntryFacts withdraw(WaitingEntryId id, EntityTag read) {
        return asRead(id, read, entry -> entry.withdraw(moment(entry.site())));
    }

    private EntryFacts asRead(WaitingEntryId id, EntityTag read, Consumer<WaitingEntry> verb) {
        WaitingEntry entry = visible(entries.toChange(id));
        read.mustBe(entry.version());
        verb.accept(entry);
        entries.flush();
        return facts(entry);
    }

    private Subject subject(SiteId site, CourseId courseId, @Nullable Integer cycle, @Nullable VisitId visitId) {
        if ((cycle == null) == (visitId == null)) {
            throw new BadRequest("cycle", "must be given, or visitId in place of it");
        }
        CourseFacts course = planning.course(courseId);
        if (!course.site().equals(site)) {
            throw new BadRequest("courseId", "must be a course of the centre");
        }
        OrderStatus status = ordering.order(course.order()).status();
        if (status != OrderStatus.ACTIVE) {
            throw new Refused(
                    Reason.of("order-not-active", "The order is " + status + "; only an active order is booked."));
        }
        filling.mustBeBookable(course.id());
        return visitId == null ? open(course, cycle) : booked(course, visitId);
    }

    private Subject open(CourseFacts course, int number) {
        CycleFacts cycle = course.cycles().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new BadRequest("cycle", "must be a cycle of the course"));
        if (!filling.openCycles(course.id()).contains(number)) {
            throw new Refused(
                    Reason.of("cycle-not-open", "Cycle " + number + " is " + cycle.status() + " and has no open day."));
        }
        mustBeOnChairs(cycle.days().stream().filter(day -> !day.omitted()).allMatch(day -> day.travel()
                .isHome()));
        return new Subject(course, cycle, Optional.empty());
    }

    private Subject booked(CourseFacts course, VisitId id) {
        VisitFacts visit = scheduling.visit(id);
        if (!visit.course().equals(course.id())) {
            throw new BadRequest("visitId", "must be a visit of the course");
        }
        if (visit.status() != VisitStatus.BOOKED) {
            throw new Refused(Reason.of(
                    "visit-not-booked", "The visit is " + visit.status() + "; only a BOOKED one can go elsewhere."));
        }
        mustBeOnChairs(visit.where().isHome());
        CycleFacts cycle = course.cycles().stream()
                .filter(one -> one.number() == visit.cycle())
                .findFirst()
                .orElseThrow(() -> new NotFound("cycle"));
        return new Subject(course, cycle, Optional.of(visit));
    }

    private static void mustBeOnChairs(boolean isAllAtHome) {
        if (isAllAtHome) {
            throw new Refused(Reason.of(
                    "day-at-home", "It is given at the patient's home; what becomes free is chairs. Ask for offers."));
        }
    }

    private static Wanted wanted(Subject subject, Asked asked, LocalDate today) {
        CycleFacts cycle = subject.cycle();
        int days = (int) cycle.days().stream().filter(day -> !day.omitted()).count();
        LocalDate to = asked.to() != null
                ? asked.to()
                : subject.visit().map(VisitFacts::date).orElse(null);
        DateWindow dates = new WaitingDates(today, cycle.window(), days)
                .of(asked.from(), to)
                .orElseThrow(
                        () -> new Refused(
                                Reason.of(
                                        "outside-window",
                                        "Cycle " + cycle.number() + " may begin from "
                                                + cycle.window().from() + " to "
                                                + cycle.window().to()
                                                + "; no date that is wanted is left. When that has passed, plan the order again first.")));
        LocalDate until = asked.until() == null ? dates.to() : asked.until();
        if (until.isBefore(today) || until.isAfter(dates.to())) {
            throw new BadRequest("waitUntil", "must be from today to the last date that can be had: " + dates.to());
        }
        return new Wanted(dates, asked.weekdays(), asked.hours(), asked.reason(), until);
    }

    private WaitingEntry visible(WaitingEntry entry) {
        caller.mustSee(entry.site(), entry.patient(), "waiting entry");
        return entry;
    }

    private EntryFacts facts(WaitingEntry entry) {
        return entry.facts(moment(entry.site()));
    }

    private Moment moment(SiteId site) {
        return Moment.at(calendar.site(site), clock.instant());
    }
}
