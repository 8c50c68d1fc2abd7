package org.infusary.schedule;

import java.util.List;
import java.util.Optional;
import org.infusary.course.rules.Standing;
import org.infusary.kernel.Reason;
import org.infusary.task.TaskFacts;

/**
 * A patient to be called, with what can be offered.
 *
 * @param review the prescriber's review of this cycle, open or answered; empty when none was asked for
 * @param planAgain whether the order must be planned again before the offers can be booked
 * @param offers empty when none were asked for, or when {@code refusals} say why none can be looked for
 * @param refusals why the order cannot be planned again; empty when it can, or need not
 */
record RecoveryRow(
        Missing missing,
        Standing standing,
        Optional<TaskFacts> review,
        boolean planAgain,
        Optional<Offers> offers,
        List<Reason> refusals) {
    RecoveryRow {
        refusals = List.copyOf(refusals);
    }

    boolean reviewNeeded() {
        return standing.lateness().needsReview() && review.isEmpty();
    }
}
