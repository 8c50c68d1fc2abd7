package org.infusary.course;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.course.rules.CycleKind;
import org.infusary.course.rules.CyclePlan;
import org.infusary.course.rules.CycleStatus;
import org.infusary.kernel.Reason;

@Schema(name = "Cycle", description = "One round of infusion days.")
record CycleView(
        @Schema(description = "1 for the first cycle of the course.", examples = "1")
        int number,

        @Schema(description = "What the cycle is for.", examples = "INDUCTION")
        CycleKind kind,

        @Schema(description = "PROJECTED cycles block no chair.", examples = "PROJECTED")
        CycleStatus status,

        @Schema(description = "The day the calendar rule gives for day 1.", examples = "2026-11-30")
        LocalDate targetDate,

        @Schema(description = "First date on which day 1 may be.", examples = "2026-11-30")
        LocalDate windowFrom,

        @Schema(description = "Last date on which day 1 may be.", examples = "2026-12-03")
        LocalDate windowTo,

        @Schema(description = "Grams of all its days together.", examples = "140")
        BigDecimal grams,

        @Schema(description = "Why dates and places are what they are.")
        List<Reason> reasons,

        @Schema(description = "Its 1 to 5 infusion days.") List<DayView> days) {

    static CycleView of(CycleFacts cycle) {
        return new CycleView(
                cycle.number(),
                cycle.kind(),
                cycle.status(),
                cycle.target(),
                cycle.window().from(),
                cycle.window().to(),
                cycle.grams().plain(),
                cycle.reasons(),
                cycle.days().stream().map(DayView::of).toList());
    }

    static CycleView of(CyclePlan cycle) {
        return new CycleView(
                cycle.number(),
                cycle.kind(),
                CycleStatus.PROJECTED,
                cycle.target(),
                cycle.window().from(),
                cycle.window().to(),
                cycle.grams().plain(),
                cycle.reasons(),
                cycle.days().stream()
                        .map(day -> DayView.of(day, cycle.product()))
                        .toList());
    }
}
