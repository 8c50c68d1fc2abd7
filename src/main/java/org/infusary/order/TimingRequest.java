package org.infusary.order;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.order.rules.AfterEvent;
import org.infusary.order.rules.AwaitedEvent;
import org.infusary.order.rules.BeforeProcedure;
import org.infusary.order.rules.Priority;
import org.infusary.order.rules.Timing;
import org.infusary.order.rules.Urgent;
import org.infusary.web.BadRequest;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "OrderTiming",
        description = "When the first cycle must be, besides startOn: urgent, before a procedure, or after an event; at"
                + " most one of them. Later cycles are counted from the first one as ever.")
record TimingRequest(
        @Schema(
                description = "URGENT goes with startBy; ROUTINE by default.",
                examples = "ROUTINE",
                implementation = Priority.class)
        @Nullable Priority priority,

        @Schema(
                description = "With URGENT: the last day on which the first cycle may begin, from startOn to 14 days"
                        + " later. It is planned and offered as early as can be.",
                examples = "2026-12-04")
        @Nullable LocalDate startBy,

        @Schema(description = "The first cycle is over some days before a procedure, and as late as that allows.")
        @Valid @Nullable BeforeRequest before,

        @Schema(
                description = "The first cycle begins after an event whose date is not known. Until it is recorded, the"
                        + " course is only projected: nothing can be held or booked.")
        @Valid @Nullable EventRequest event) {
    static final String DAYS = "must be 0 to 366";

    @Schema(name = "OrderBeforeProcedure", description = "Before a procedure, such as surgery.")
    record BeforeRequest(
            @Schema(description = "Date of the procedure, at most 366 days from today.", examples = "2026-12-18")
            @NotNull LocalDate procedureOn,

            @Schema(
                    description = "Days from the last day of the first cycle to the procedure, at least; 0 to 366.",
                    examples = "7")
            @NotNull @Min(value = 0, message = DAYS) @Max(value = 366, message = DAYS) Integer atLeastDays) {}

    @Schema(name = "OrderAfterEvent", description = "After an event, such as childbirth.")
    record EventRequest(
            @Schema(description = "What is waited for.", examples = "CHILDBIRTH") @NotNull AwaitedEvent kind,

            @Schema(description = "Days from the event to the first day of the first cycle; 0 to 366.", examples = "1")
            @NotNull @Min(value = 0, message = DAYS) @Max(value = 366, message = DAYS) Integer daysAfter,

            @Schema(description = "When it is expected, from the site's today on.", examples = "2027-02-10") @NotNull LocalDate expectedOn) {}

    Timing toTiming() {
        boolean urgent = priority == Priority.URGENT;
        if (urgent != (startBy != null)) {
            throw new BadRequest("timing.startBy", "must be given with priority URGENT, and only then");
        }
        if (before != null && urgent) {
            throw new BadRequest("timing.before", "must be absent beside priority URGENT");
        }
        if (event != null && (urgent || before != null)) {
            throw new BadRequest("timing.event", "must be absent beside priority URGENT or before");
        }
        if (urgent) {
            return new Urgent(Objects.requireNonNull(startBy));
        }
        if (before != null) {
            return new BeforeProcedure(before.procedureOn(), before.atLeastDays());
        }
        return event == null
                ? Timing.ROUTINE
                : new AfterEvent(event.kind(), event.daysAfter(), event.expectedOn(), null);
    }
}
