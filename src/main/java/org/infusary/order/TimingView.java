package org.infusary.order;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.order.rules.AwaitedEvent;
import org.infusary.order.rules.Priority;
import org.infusary.order.rules.Timing;
import org.infusary.order.rules.TimingFields;
import org.jspecify.annotations.Nullable;

@Schema(name = "OrderTimingNow", description = "When the first cycle must be, besides startOn.")
record TimingView(
        @Schema(description = "URGENT with startBy.", examples = "ROUTINE")
        Priority priority,

        @Schema(description = "Last day on which an urgent first cycle may begin; else null.", examples = "2026-12-04")
        @Nullable LocalDate startBy,

        @Schema(description = "The procedure before which the first cycle is over; else null.") @Nullable BeforeView before,

        @Schema(description = "The event after which the first cycle begins; else null.") @Nullable EventView event) {

    @Schema(name = "OrderBeforeProcedureNow", description = "Before a procedure.")
    record BeforeView(
            @Schema(description = "Date of the procedure as it is known now.", examples = "2026-12-18")
            LocalDate procedureOn,

            @Schema(
                    description = "Days from the last day of the first cycle to the procedure, at least.",
                    examples = "7")
            int atLeastDays,

            @Schema(description = "Last date on which any day of the first cycle may be.", examples = "2026-12-11")
            LocalDate lastDay) {}

    @Schema(name = "OrderAfterEventNow", description = "After an event.")
    record EventView(
            @Schema(description = "What is waited for.", examples = "CHILDBIRTH")
            AwaitedEvent kind,

            @Schema(description = "Days from the event to the first day of the first cycle.", examples = "1")
            int daysAfter,

            @Schema(description = "When it was expected.", examples = "2027-02-10")
            LocalDate expectedOn,

            @Schema(
                    description = "When it was; null while it is not recorded, and nothing can be booked.",
                    examples = "2027-02-03")
            @Nullable LocalDate occurredOn) {}

    static TimingView of(Timing timing) {
        TimingFields fields = timing.fields();
        LocalDate procedure = fields.procedureOn();
        Integer before = fields.daysBeforeProcedure();
        LocalDate expected = fields.eventExpectedOn();
        AwaitedEvent event = fields.event();
        Integer after = fields.daysAfterEvent();
        return new TimingView(
                timing.priority(),
                fields.startBy(),
                procedure == null || before == null
                        ? null
                        : new BeforeView(procedure, before, procedure.minusDays(before)),
                event == null || after == null || expected == null
                        ? null
                        : new EventView(event, after, expected, fields.eventOn()));
    }
}
