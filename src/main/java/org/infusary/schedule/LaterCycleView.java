package org.infusary.schedule;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.course.rules.CycleFate;
import org.infusary.course.rules.RecountedCycle;
import org.infusary.kernel.Reason;

@Schema(
        name = "LaterCycle",
        description = "A cycle after the one that moves, counted anew as if that were given on its new dates.")
record LaterCycleView(
        @Schema(description = "Number of the cycle, from 1.", examples = "3")
        int cycle,

        @Schema(
                description =
                        "What becomes of it. MOVES: its booked visits go to other dates. STAYS: it is booked inside its new"
                                + " window and not touched. PLANNED: nothing of it is booked; it is planned on these dates. ENDS:"
                                + " nothing of it is booked, and the order ends before it.",
                examples = "MOVES")
        CycleFate fate,

        @Schema(description = "The day the calendar rule gave for its day 1.", examples = "2027-01-05")
        LocalDate targetDateBefore,

        @Schema(description = "The day it gives from then on.", examples = "2027-01-11")
        LocalDate targetDate,

        @Schema(description = "First date on which its day 1 may be.", examples = "2027-01-08")
        LocalDate windowFrom,

        @Schema(description = "Last date on which its day 1 may be.", examples = "2027-01-14")
        LocalDate windowTo,

        @Schema(description = "Where its days that are left stand from then on, in order; none with ENDS.")
        List<LocalDate> dates,

        @Schema(
                description =
                        "Why it is due on that day: grid-kept, re-anchored, grid-forced, actual-forced, minimum-gap; with"
                                + " stays, no-cycle-in-validity or no-open-days-in-window.")
        List<Reason> reasons) {

    static List<LaterCycleView> of(List<RecountedCycle> cycles) {
        return cycles.stream()
                .map(cycle -> new LaterCycleView(
                        cycle.number(),
                        cycle.fate(),
                        cycle.targetBefore(),
                        cycle.target(),
                        cycle.window().from(),
                        cycle.window().to(),
                        cycle.dates(),
                        cycle.reasons()))
                .toList();
    }
}
