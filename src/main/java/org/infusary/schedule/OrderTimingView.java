package org.infusary.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.order.DateChangeFacts;
import org.infusary.order.rules.Occasion;
import org.infusary.order.rules.Timing;
import org.infusary.schedule.OrderTiming.Misplaced;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "OrderTimingState",
        description =
                "What the first cycle of an order is timed by, and the booked visits that are out of place by it.")
record OrderTimingView(
        @Schema(description = "The order.") UUID orderId,

        @Schema(description = "First day the first cycle may begin.", examples = "2026-11-30")
        LocalDate startOn,

        @Schema(description = "Last day on which an urgent first cycle may begin; else null.", examples = "2026-12-04")
        @Nullable LocalDate startBy,

        @Schema(
                description = "Last date on which any day of the first cycle may be, before a procedure; else null.",
                examples = "2026-12-11")
        @Nullable LocalDate lastDay,

        @Schema(
                description = "What it is timed by that has a date of its own; null when nothing is.",
                examples = "PROCEDURE")
        @Nullable Occasion occasion,

        @Schema(description = "Date of the occasion; null while it is not recorded.", examples = "2026-12-18") @Nullable LocalDate occasionOn,

        @Schema(description = "false while an event has no date: nothing can be held or booked.", examples = "true")
        boolean bookable,

        @Schema(
                description =
                        "Booked visits of the first cycle that are out of place. They stay until moved or cancelled.")
        List<MisplacedView> misplaced,

        @Schema(description = "The dates that the occasion was put on after the order was placed, oldest first.")
        List<ChangeView> changes) {

    @Schema(name = "MisplacedVisit", description = "A booked visit that is out of place; move or cancel it.")
    record MisplacedView(
            @Schema(description = "The visit.") UUID visitId,

            @Schema(description = "Number of the day in its cycle, from 1.", examples = "1")
            int day,

            @Schema(description = "The date it is booked for.", examples = "2026-12-14")
            LocalDate date,

            @Schema(description = "Stable, for programs.", examples = "too-late-before-procedure")
            String code,

            @Schema(
                    description = "For people.",
                    examples = "The first cycle must be over by 2026-12-11, 7 day(s) before the procedure on"
                            + " 2026-12-18, not on 2026-12-14.")
            String detail) {
        static MisplacedView of(Misplaced misplaced) {
            VisitFacts visit = misplaced.visit();
            return new MisplacedView(
                    visit.id().value(),
                    visit.day(),
                    visit.date(),
                    misplaced.reason().code(),
                    misplaced.reason().detail());
        }
    }

    @Schema(name = "OrderDateChange", description = "That the occasion was put on a date.")
    record ChangeView(
            @Schema(description = "The date before; null when it was not known.", examples = "2026-12-18") @Nullable LocalDate from,

            @Schema(description = "The date since then.", examples = "2026-12-14")
            LocalDate to,

            @Schema(description = "Account that did it.") UUID changedBy,

            @Schema(description = "When.", examples = "2026-11-23T08:00:00Z")
            Instant changedAt) {
        static ChangeView of(DateChangeFacts change) {
            return new ChangeView(change.from(), change.to(), change.changedBy().value(), change.changedAt());
        }
    }

    static OrderTimingView of(OrderTiming told) {
        Timing timing = told.order().timing();
        return new OrderTimingView(
                told.order().id().value(),
                told.order().startOn(),
                timing.startBy().orElse(null),
                timing.lastDay().orElse(null),
                timing.occasion().orElse(null),
                timing.occasionOn().orElse(null),
                timing.notBookable().isEmpty(),
                told.misplaced().stream().map(MisplacedView::of).toList(),
                told.changes().stream().map(ChangeView::of).toList());
    }
}
