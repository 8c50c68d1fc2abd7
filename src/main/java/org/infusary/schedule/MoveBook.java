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
import org.infusary.kernel.DayId;
import org.infusary.kernel.TimeWindow;
import org.infusary.schedule.rules.MoveAction;
import org.infusary.schedule.rules.VisitTimes;
import org.infusary.security.Caller;
import org.infusary.site.SiteCalendar;

/** Carries out moves: all of one, or nothing. */
@ApplicationScoped
class MoveBook {
    private final MoveDesk desk;
    private final Planning planning;
    private final SiteCalendar calendar;
    private final Visits visits;
    private final VisitMoves moves;
    private final Caller caller;
    private final Clock clock;

    MoveBook(
            MoveDesk desk,
            Planning planning,
            SiteCalendar calendar,
            Visits visits,
            VisitMoves moves,
            Caller caller,
            Clock clock) {
        this.desk = desk;
        this.planning = planning;
        this.calendar = calendar;
        this.visits = visits;
        this.moves = moves;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Plans the move again and carries it out when it comes out as it was shown.
     *
     * @throws StalePreview when it does not
     */
    MoveFacts commit(MoveOrder order, String token) {
        MovePlan plan = locked(order, token);
        VisitMove move = VisitMove.done(plan, caller.account(), clock.instant());
        moves.persist(move);
        carryOut(plan);
        return move.facts(plan.zone());
    }

    /** The first look tells which days to lock, the second one is at what nobody else can change any more. */
    private MovePlan locked(MoveOrder order, String token) {
        MovePlan seen = StalePreview.unless(desk.plan(order), token);
        calendar.lockDays(seen.asked().site(), seen.dates());
        visits.getEntityManager().clear();
        return StalePreview.unless(desk.plan(order), token);
    }

    /** A visit goes only when no other one of the patient still sits where it goes to. */
    private void carryOut(MovePlan plan) {
        List<MoveLine> waiting = new ArrayList<>(plan.lines());
        while (!waiting.isEmpty()) {
            MoveLine next = waiting.stream()
                    .filter(line -> waiting.stream().noneMatch(other -> other != line && isInTheWay(other, line)))
                    .findFirst()
                    .orElseThrow();
            carryOut(next);
            waiting.remove(next);
        }
        Map<DayId, LocalDate> dates = new HashMap<>();
        plan.lines().forEach(line -> dates.put(line.dayId(), line.to().date()));
        planning.moved(plan.asked().course(), dates, last(plan));
        visits.flush();
    }

    private static boolean isInTheWay(MoveLine other, MoveLine line) {
        return window(other.from()).overlaps(window(line.to()));
    }

    private static TimeWindow window(Spot spot) {
        return new TimeWindow(Objects.requireNonNull(spot.startsAt()), Objects.requireNonNull(spot.endsAt()));
    }

    private void carryOut(MoveLine line) {
        Visit visit = visits.withId(line.visit());
        VisitTimes times = visit.times().from(Objects.requireNonNull(line.to().startsAt()));
        visit.move(line.to().date(), Objects.requireNonNull(line.to().chair()), times, line.dayAfter());
        try {
            visits.flush();
        } catch (PersistenceException failure) {
            throw Clashes.told(failure);
        }
    }

    private static Optional<DayId> last(MovePlan plan) {
        return plan.order().action() == MoveAction.FILL
                ? Optional.of(plan.asked().dayId())
                : Optional.empty();
    }
}
