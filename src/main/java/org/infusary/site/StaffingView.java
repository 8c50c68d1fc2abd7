package org.infusary.site;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Who works: every week, and on the dates that differ.")
record StaffingView(
        @Schema(description = "Weekly shifts from Monday to Sunday.")
        List<WeeklyShiftLine> shifts,

        @Schema(description = "Dates within the span asked for on which the weekly shifts do not count.")
        List<DutyDay> exceptions) {

    @Schema(description = "A date that differs from the week.")
    record DutyDay(
            @Schema(description = "The date in the centre's zone.", examples = "2026-12-24")
            LocalDate date,

            @Schema(description = "Shifts of the date; empty when nobody works.")
            List<DutyShiftLine> shifts) {}

    static StaffingView of(Staffing staffing) {
        List<DutyDay> days = staffing.exceptions().entrySet().stream()
                .map(day -> new DutyDay(
                        day.getKey(),
                        day.getValue().stream().map(DutyShiftLine::of).toList()))
                .toList();
        return new StaffingView(
                staffing.week().stream().map(WeeklyShiftLine::of).toList(), days);
    }
}
