package org.infusary.infusion.rules;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to the pump.
 *
 * @param kind a rate change, a pause or a resumption; others do nothing to the pump
 * @param mlPerHour the new rate; null unless the rate changed
 */
public record PumpEvent(
        EventKind kind, Instant at, @Nullable BigDecimal mlPerHour) {

    /**
     * Where the infusion stands after all of it; empty when it cannot have happened in this order: a pause of what was
     * paused, a resumption of what ran.
     *
     * @param inOrder of time
     */
    public static Optional<InfusionStatus> statusAfter(List<PumpEvent> inOrder) {
        InfusionStatus status = InfusionStatus.RUNNING;
        for (PumpEvent event : inOrder) {
            InfusionStatus next = event.next(status);
            boolean turns = event.kind == EventKind.PAUSED || event.kind == EventKind.RESUMED;
            if (turns && next == status) {
                return Optional.empty();
            }
            status = next;
        }
        return Optional.of(status);
    }

    private InfusionStatus next(InfusionStatus status) {
        return switch (kind) {
            case PAUSED -> InfusionStatus.PAUSED;
            case RESUMED -> InfusionStatus.RUNNING;
            case STARTED, RATE_CHANGED, VITALS, NOTE, ENDED, UNDONE -> status;
        };
    }

    /** What the pump is set to after all of it, whether it runs or is paused. */
    public static BigDecimal rateAfter(PumpPlan plan, List<PumpEvent> inOrder) {
        return inOrder.stream()
                .map(PumpEvent::mlPerHour)
                .filter(rate -> rate != null)
                .reduce((earlier, later) -> later)
                .orElse(plan.first().mlPerHour());
    }
}
