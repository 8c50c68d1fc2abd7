package org.infusary.schedule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.course.CycleFacts;
import org.infusary.course.rules.CycleStatus;

@Schema(
        name = "Horizon",
        description = "A course planned on: what of it is firm, what is projected, and what was booked.")
record HorizonView(
        @Schema(description = "All cycles of the course in order.")
        List<Cycle> cycles,

        @Schema(description = "The visits that were booked now, in the order of the course.")
        List<VisitView> visits) {

    @Schema(name = "HorizonCycle", description = "One cycle of a course with its status.")
    record Cycle(
            @Schema(description = "1 for the first cycle of the course.", examples = "1")
            int number,

            @Schema(description = "PROJECTED cycles block no chair and count as projected demand.", examples = "BOOKED")
            CycleStatus status,

            @Schema(description = "First date on which day 1 may be.", examples = "2026-11-30")
            LocalDate windowFrom,

            @Schema(description = "Last date on which day 1 may be.", examples = "2026-12-03")
            LocalDate windowTo,

            @Schema(description = "The dates of its days as booked, given or planned.")
            List<LocalDate> dates,

            @Schema(description = "Grams of all its days together.", examples = "140")
            BigDecimal grams) {

        static Cycle of(CycleFacts cycle) {
            return new Cycle(
                    cycle.number(),
                    cycle.status(),
                    cycle.window().from(),
                    cycle.window().to(),
                    cycle.days().stream()
                            .map(day -> day.givenOn() == null ? day.date() : day.givenOn())
                            .toList(),
                    cycle.grams().plain());
        }
    }

    static HorizonView of(Horizon horizon) {
        return new HorizonView(
                horizon.course().cycles().stream().map(Cycle::of).toList(),
                horizon.booked().stream().map(VisitView::of).toList());
    }
}
