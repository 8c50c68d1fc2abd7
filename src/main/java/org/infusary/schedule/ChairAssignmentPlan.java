package org.infusary.schedule;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infusary.kernel.Reason;
import org.infusary.schedule.rules.CallOffReason;
import org.infusary.schedule.rules.Initiator;
import org.infusary.schedule.rules.MoveAction;
import org.infusary.schedule.rules.MoveLineKind;
import org.infusary.schedule.rules.MoveScope;
import org.infusary.schedule.rules.Seat;
import org.infusary.schedule.rules.Where;

/**
 * Which visits would change their chairs.
 *
 * @param zone in which the centre tells the time
 * @param visits how many were looked at: all that take a chair on the dates
 * @param changes in order of dates and starts
 * @param token of the request, of the versions of all that was read and of the changes
 */
record ChairAssignmentPlan(ZoneId zone, int visits, List<Change> changes, String token) {
    private static final Reason WHY =
            Reason.of("chair-assigned-anew", "The chairs of the date were assigned anew; the time is what it was.");

    ChairAssignmentPlan {
        changes = List.copyOf(changes);
    }

    /** A visit that keeps its time, and the chair it goes to. */
    record Change(VisitFacts visit, Where to) {
        Spot from() {
            return Spot.of(visit.date(), visit.where(), visit.times());
        }
    }

    /** One of the changes as the move that it is: its own chair was needed for others. */
    MovePlan move(Change change) {
        VisitFacts visit = change.visit();
        MoveLine line = new MoveLine(
                MoveLineKind.MOVED,
                visit.id(),
                visit.dayId(),
                visit.cycle(),
                visit.day(),
                visit.day(),
                change.from(),
                Spot.of(visit.date(), change.to(), visit.times()),
                visit.grams(),
                visit.grams(),
                List.of(WHY));
        MoveOrder order = new MoveOrder(
                visit.id(),
                MoveAction.SHIFT_REMAINING,
                MoveScope.THIS_VISIT,
                Optional.of(new Seat(change.to(), visit.times().start())),
                CallOffReason.NO_CHAIR,
                Initiator.CENTRE);
        return new MovePlan(visit, zone, order, List.of(line), Map.of(), List.of(), List.of(), token);
    }
}
