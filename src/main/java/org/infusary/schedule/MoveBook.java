package org.infusary.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.infusary.course.Planning;
import org.infusary.course.rules.DayPlan;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.DayId;
import org.infusary.kernel.TimeWindow;
import org.infusary.kernel.VisitId;
import org.infusary.schedule.rules.FreedBy;
import org.infusary.schedule.rules.MoveLineKind;
import org.infusary.schedule.rules.VisitTimes;
import org.infusary.security.Caller;
import org.infusary.security.Roles;
import org.infusary.site.SiteCalendar;
import org.infusary.store.Clash;
import org.jspecify.annotations.Nullable;

/** Carries out moves: all of one, or nothing. */
@ApplicationScoped
class MoveBook {
    private final MoveDesk desk;
    private final Planning planning;
    private final SiteCalendar calendar;
    private final Visits visits;
    private final VisitMoves moves;
    private final News news;
    private final Caller caller;
    private final Clock clock;

    MoveBook(
            MoveDesk desk,
            Planning planning,
            SiteCalendar calendar,
            Visits visits,
            VisitMoves moves,
            News news,
            Caller caller,
            Clock clock) {
        this.desk = desk;
        this.planning = planning;
        this.calendar = calendar;
        this.visits = visits;
        this.moves = moves;
        this.news = news;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Plans the move again and carries it out when it comes out as it was shown; one that is a prescriber's decision only
     * waits for it when somebody else commits it.
     *
     * @throws StalePreview when it comes out otherwise
     * @throws MoveAwaiting when another one waits already
     */
    MoveFacts commit(MoveOrder order, String token) {
        MovePlan plan = locked(order, token);
        boolean decided = !order.action().isPrescribers() || caller.roles().contains(Roles.PRESCRIBER);
        VisitMove move = decided
                ? VisitMove.done(plan, caller.account(), clock.instant())
                : VisitMove.awaiting(plan, caller.account(), clock.instant());
        write(move);
        if (decided) {
            carryOut(plan);
        }
        return move.facts(plan.zone());
    }

    private void write(VisitMove move) {
        try {
            moves.persistAndFlush(move);
        } catch (PersistenceException failure) {
            throw Clash.told(failure, "visit_awaits_one_move", new MoveAwaiting());
        }
    }

    /** Carries out a move that was planned under locks already, and records it. */
    MoveId carryOutNow(MovePlan plan) {
        VisitMove move = VisitMove.done(plan, caller.account(), clock.instant());
        write(move);
        carryOut(plan);
        return move.id();
    }

    /**
     * Carries out a move that waited.
     *
     * @throws StalePreview when it would no longer be what was asked for; it goes on waiting
     */
    MoveFacts confirm(VisitMove waiting) {
        waiting.mustWait();
        MovePlan plan = locked(waiting.order(), waiting.token());
        VisitMove move = moves.toDecide(waiting.id());
        move.confirm(caller.account(), clock.instant());
        carryOut(plan);
        return move.facts(plan.zone());
    }

    MoveFacts reject(VisitMove move, String note) {
        move.reject(note, caller.account(), clock.instant());
        moves.flush();
        return move.facts(calendar.zone(move.site()));
    }

    /** The first look tells which days to lock, the second one is at what nobody else can change any more. */
    private MovePlan locked(MoveOrder order, String token) {
        MovePlan seen = fresh(order, token);
        calendar.lockDays(seen.asked().site(), seen.dates());
        visits.clearExpired(seen.asked().site());
        visits.getEntityManager().clear();
        return fresh(order, token);
    }

    private MovePlan fresh(MoveOrder order, String token) {
        MovePlan plan = desk.plan(order);
        StalePreview.unlessSame(plan.token(), token);
        return plan;
    }

    /** A visit goes only when no other one of the patient still sits where it goes to. */
    private void carryOut(MovePlan plan) {
        List<MoveLine> waiting = new ArrayList<>(plan.lines());
        while (!waiting.isEmpty()) {
            MoveLine next = waiting.stream()
                    .filter(line -> waiting.stream().noneMatch(other -> other != line && isInTheWay(other, line)))
                    .findFirst()
                    .orElseThrow();
            carryOut(next, plan);
            waiting.remove(next);
        }
        tellCourse(plan);
        visits.flush();
    }

    private void tellCourse(MovePlan plan) {
        CourseId course = plan.asked().course();
        switch (plan.order().action()) {
            case SHIFT_REMAINING -> planning.shifted(course, dates(plan), plan.later());
            case FILL -> planning.moved(course, dates(plan), plan.asked().dayId());
            case COMPRESS -> planning.compressed(course, plan.asked().dayId(), plan.doses());
            case OMIT, CEASE_CYCLE -> planning.omitted(course, plan.omitted());
        }
    }

    private static Map<DayId, LocalDate> dates(MovePlan plan) {
        Map<DayId, LocalDate> dates = new HashMap<>();
        for (MoveLine line : plan.lines()) {
            Optional.ofNullable(line.to()).ifPresent(to -> dates.put(line.dayId(), to.date()));
        }
        return dates;
    }

    private static boolean isInTheWay(MoveLine other, MoveLine line) {
        Optional<TimeWindow> left = window(other.from());
        return window(line.to())
                .filter(wanted -> left.filter(wanted::overlaps).isPresent())
                .isPresent();
    }

    private static Optional<TimeWindow> window(@Nullable Spot spot) {
        return Optional.ofNullable(spot)
                .filter(place -> place.startsAt() != null)
                .map(place -> new TimeWindow(
                        Objects.requireNonNull(place.startsAt()), Objects.requireNonNull(place.endsAt())));
    }

    private void carryOut(MoveLine line, MovePlan plan) {
        VisitId id = line.visit();
        if (id == null) {
            return;
        }
        Visit visit = visits.withId(id);
        Spot to = line.to();
        if (line.kind() == MoveLineKind.NUMBERED) {
            visit.number(Objects.requireNonNull(line.dayAfter()));
        } else if (to == null) {
            visit.omit(new CallOff(plan.order().reason(), plan.order().initiator(), clock.instant(), caller.account()));
        } else if (plan.doses().containsKey(line.dayId())) {
            DayPlan dose = plan.doses().get(line.dayId());
            VisitTimes times = CompressionDesk.shape(dose).at(Objects.requireNonNull(to.startsAt()));
            visit.dose(Objects.requireNonNull(to.where()), times, dose);
        } else {
            VisitTimes times = visit.times().from(Objects.requireNonNull(to.startsAt()));
            visit.move(to.date(), Objects.requireNonNull(to.where()), times, Objects.requireNonNull(line.dayAfter()));
        }
        try {
            visits.flush();
        } catch (PersistenceException failure) {
            throw Clashes.told(failure);
        }
        if (line.from().startsAt() != null && !line.from().equals(to)) {
            news.freed(visit, line.from(), to == null ? FreedBy.OMITTED : FreedBy.MOVED);
        }
    }
}
