package org.infusary.order;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.kernel.Interval;

@Schema(description = "How often a cycle comes round; a calendar month is not four weeks.")
record IntervalRequest(
        @Schema(description = "1 to 366 days, 1 to 52 weeks or 1 to 12 months.", examples = "4")
        @NotNull @Min(value = 1, message = EVERY) @Max(value = 366, message = EVERY) Integer every,

        @Schema(description = "What every counts.", examples = "WEEKS") @NotNull Interval.Unit unit) {
    static final String EVERY = "must be 1 to 366 days, 1 to 52 weeks or 1 to 12 months";

    static IntervalRequest of(Interval interval) {
        return new IntervalRequest(interval.every(), interval.unit());
    }

    Interval toInterval() {
        return new Interval(every, unit);
    }
}
