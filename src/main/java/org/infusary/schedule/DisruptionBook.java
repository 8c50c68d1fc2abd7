package org.infusary.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.infusary.course.Planning;
import org.infusary.kernel.VisitId;
import org.infusary.schedule.DisruptionPlan.Fate;
import org.infusary.schedule.DisruptionPlan.Touched;
import org.infusary.schedule.rules.FreedBy;
import org.infusary.schedule.rules.Initiator;
import org.infusary.schedule.rules.MoveAction;
import org.infusary.schedule.rules.MoveScope;
import org.infusary.security.Caller;
import org.infusary.site.SiteCalendar;
import org.infusary.site.SiteHours;

/** Carries out disruptions: the change of the calendar and all that becomes of the visits, or nothing. */
@ApplicationScoped
class DisruptionBook {
    private final DisruptionDesk desk;
    private final MoveBook moves;
    private final News news;
    private final Planning planning;
    private final SiteCalendar calendar;
    private final SiteHours hours;
    private final Visits visits;
    private final Holds holds;
    private final Caller caller;
    private final Clock clock;

    DisruptionBook(
            DisruptionDesk desk,
            MoveBook moves,
            News news,
            Planning planning,
            SiteCalendar calendar,
            SiteHours hours,
            Visits visits,
            Holds holds,
            Caller caller,
            Clock clock) {
        this.desk = desk;
        this.moves = moves;
        this.news = news;
        this.planning = planning;
        this.calendar = calendar;
        this.hours = hours;
        this.visits = visits;
        this.holds = holds;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Plans the disruption at what nobody else can change any more, and carries it out when it comes out as it was shown.
     * The calendar changes last, when no visit is in its way.
     *
     * @throws StalePreview when it comes out otherwise
     * @throws VisitsUnplaced when visits find no place and are not to be cancelled
     */
    DisruptionDone commit(Disruption disruption, String token) {
        calendar.lockDays(disruption.site(), desk.dates(disruption));
        visits.clearExpired(disruption.site());
        visits.getEntityManager().clear();
        DisruptionPlan plan = desk.plan(disruption);
        StalePreview.unlessSame(plan.token(), token);
        if (plan.unplaced() > 0 && disruption.unplaced() == Disruption.Unplaced.KEEP_REFUSES) {
            throw new VisitsUnplaced(plan.unplaced());
        }
        forget();
        askForNursesAtTheEnd();
        plan.released().forEach(this::release);
        List<MoveId> moved = new ArrayList<>();
        plan.cycles().forEach(fate -> cancel(fate, disruption));
        plan.cycles().forEach(fate -> move(fate, disruption, plan).ifPresent(moved::add));
        Optional<UUID> closure = disruption
                .change()
                .fold(
                        closing -> Optional.of(hours.announce(
                                        disruption.site(),
                                        closing,
                                        disruption.closureReason().orElseThrow(),
                                        disruption.note())
                                .id()),
                        duty -> {
                            hours.keepDay(disruption.site(), duty);
                            return Optional.empty();
                        });
        askForNursesNow();
        return new DisruptionDone(plan, closure, moved);
    }

    /** Between two moves a day may be fuller than it was or will be: the nurses are counted once all have moved. */
    private void askForNursesAtTheEnd() {
        visits.getEntityManager()
                .createNativeQuery("set constraints visit_nurse_units_suffice_when_moved deferred")
                .executeUpdate();
    }

    private void askForNursesNow() {
        try {
            visits.flush();
            visits.getEntityManager()
                    .createNativeQuery("set constraints visit_nurse_units_suffice_when_moved immediate")
                    .executeUpdate();
        } catch (PersistenceException failure) {
            throw Clashes.told(failure);
        }
    }

    private void release(HoldDetails lost) {
        holds.toChange(lost.id()).release(caller.account(), clock.instant());
        holds.flush();
        visits.release(lost.id());
        news.ended(lost.id(), false);
        visits.flush();
    }

    /** All is written. Every write looks at everything that is known: with hundreds of courses that is most of the time. */
    private void forget() {
        visits.getEntityManager().clear();
    }

    private void cancel(Fate fate, Disruption disruption) {
        forget();
        for (VisitId id : fate.unplaced()) {
            Visit visit = visits.withId(id);
            visit.cancel(new CallOff(disruption.reason(), Initiator.CENTRE, clock.instant(), caller.account()));
            planning.released(visit.dayId());
            visits.flush();
            news.freed(visit, FreedBy.CANCELLED);
            visits.flush();
        }
    }

    private Optional<MoveId> move(Fate fate, Disruption disruption, DisruptionPlan plan) {
        List<MoveLine> lines = fate.lines();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        forget();
        Touched first = fate.visits().get(0);
        MoveOrder order = new MoveOrder(
                first.visit().id(),
                MoveAction.SHIFT_REMAINING,
                lines.size() == 1 ? MoveScope.THIS_VISIT : MoveScope.REST_OF_CYCLE,
                Optional.empty(),
                disruption.reason(),
                Initiator.CENTRE);
        return Optional.of(moves.carryOutNow(
                new MovePlan(first.visit(), plan.zone(), order, lines, Map.of(), List.of(), List.of(), plan.token())));
    }
}
