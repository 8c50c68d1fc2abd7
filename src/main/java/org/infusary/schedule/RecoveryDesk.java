package org.infusary.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.infusary.course.Planning;
import org.infusary.course.rules.Standing;
import org.infusary.kernel.Reason;
import org.infusary.kernel.SiteId;
import org.infusary.schedule.rules.RecoveryPlace;
import org.infusary.security.Caller;
import org.infusary.security.Roles;
import org.infusary.site.SiteCalendar;
import org.infusary.task.NewTask;
import org.infusary.task.TaskFacts;
import org.infusary.task.TaskFocus;
import org.infusary.task.Tasks;
import org.infusary.task.rules.TaskCode;
import org.infusary.web.Cursor;
import org.infusary.web.Page;
import org.infusary.web.Refused;

/** Tells whose next infusion should be booked and is not, the latest first, and has overdue patients looked at. */
@ApplicationScoped
class RecoveryDesk {
    private final MissingInfusions missing;
    private final OfferDesk offerDesk;
    private final Planning planning;
    private final SiteCalendar calendar;
    private final Tasks tasks;
    private final Caller caller;
    private final Clock clock;

    RecoveryDesk(
            MissingInfusions missing,
            OfferDesk offerDesk,
            Planning planning,
            SiteCalendar calendar,
            Tasks tasks,
            Caller caller,
            Clock clock) {
        this.missing = missing;
        this.offerDesk = offerDesk;
        this.planning = planning;
        this.calendar = calendar;
        this.tasks = tasks;
        this.caller = caller;
        this.clock = clock;
    }

    private record Late(Missing missing, Standing standing, RecoveryPlace place) {}

    /** A review that a prescriber was asked for. */
    record Review(Missing missing, TaskFacts task) {}

    /**
     * One page of the list. Each row is looked at on its own, outside of any transaction, so that one that cannot be placed
     * does not spoil the others.
     */
    Page<RecoveryRow> list(SiteId site, RecoveryQuery query) {
        LocalDate today = today(site);
        RecoveryPlace start = new RecoveryPlace(query.start().after());
        List<Late> from = latestFirst(site, today).stream()
                .filter(late -> late.place().compareTo(start) > 0)
                .filter(late ->
                        query.course() == null || late.missing().course().equals(query.course()))
                .limit(query.limit() + 1L)
                .toList();
        Page<Late> page =
                Page.of(from, query.limit(), late -> new Cursor(late.place().number()));
        caller.about(page, late -> late.missing().person().id());
        Map<UUID, TaskFacts> reviews = reviews(page.items());
        return page.map(late -> row(
                late, Optional.ofNullable(reviews.get(late.missing().course().value())), today, query.offers()));
    }

    /** Asks a prescriber to look at every patient on the list who is overdue or lapsed and was not looked at yet. */
    @Transactional
    List<Review> openReviews(SiteId site) {
        List<Late> overdue = latestFirst(site, today(site)).stream()
                .filter(late -> late.standing().lateness().needsReview())
                .toList();
        Map<UUID, TaskFacts> reviews = reviews(overdue);
        List<Review> opened = overdue.stream()
                .map(Late::missing)
                .filter(one -> !reviews.containsKey(one.course().value()))
                .map(one -> new Review(one, tasks.open(review(site, one))))
                .toList();
        caller.about(
                opened.stream().map(review -> review.missing().person().id()).toList());
        return opened;
    }

    private static NewTask review(SiteId site, Missing missing) {
        return new NewTask(
                site,
                missing.person().id(),
                TaskCode.OVERDUE_REVIEW,
                TaskFocus.cycle(missing.course(), missing.cycle()),
                null,
                Roles.PRESCRIBER,
                null);
    }

    private LocalDate today(SiteId site) {
        return calendar.site(site).dateAt(clock.instant());
    }

    private List<Late> latestFirst(SiteId site, LocalDate today) {
        int longGapDays = planning.longGapDays();
        return missing.at(site, today).stream()
                .map(one -> {
                    Standing standing = one.standing(today, longGapDays);
                    return new Late(one, standing, one.place(standing));
                })
                .sorted(Comparator.comparing(Late::place))
                .toList();
    }

    /** Of each of these courses the latest review of the cycle that is missing. */
    private Map<UUID, TaskFacts> reviews(Collection<Late> late) {
        Map<UUID, Integer> cycles = new HashMap<>();
        late.forEach(
                one -> cycles.put(one.missing().course().value(), one.missing().cycle()));
        Map<UUID, TaskFacts> reviews = new HashMap<>();
        tasks
                .standing(
                        TaskCode.OVERDUE_REVIEW,
                        late.stream().map(one -> one.missing().course()).toList())
                .stream()
                .filter(task -> task.focus().course() != null)
                .filter(task -> cycles.get(task.focus().course().value())
                        .equals(task.focus().cycle()))
                .forEach(task -> reviews.put(task.focus().course().value(), task));
        return reviews;
    }

    private RecoveryRow row(Late late, Optional<TaskFacts> review, LocalDate today, int offers) {
        boolean planAgain = late.missing().windowPassed(today);
        Optional<Offers> found = Optional.empty();
        List<Reason> refusals = List.of();
        if (offers > 0) {
            try {
                found = Optional.of(offers(late.missing(), planAgain, offers));
            } catch (Refused refused) {
                refusals = refused.reasons();
            }
        }
        return new RecoveryRow(late.missing(), late.standing(), review, planAgain, found, refusals);
    }

    private Offers offers(Missing missing, boolean planAgain, int most) {
        OfferQuery query = new OfferQuery(new TreeSet<>(List.of(missing.cycle())), null, most, null);
        return planAgain
                ? offerDesk.offersPlannedAgain(missing.course(), query)
                : offerDesk.offers(missing.course(), query);
    }
}
