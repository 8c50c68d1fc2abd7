package org.infusary.site;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.site.rules.DutyShift;
import org.infusary.site.rules.WeeklyShift;

@Schema(description = "Nurses at work every week, in local time; shifts of a day may overlap and add up.")
record WeeklyShiftLine(
        @Schema(description = "The weekday.", examples = "MONDAY") @NotNull DayOfWeek weekday,

        @Schema(
                description = "Begin of work, 00:00 to 23:50 in steps of 5 minutes.",
                examples = "07:30",
                implementation = String.class,
                pattern = "^\\d\\d:\\d[05]$")
        @NotNull @JsonFormat(pattern = "HH:mm", lenient = OptBoolean.FALSE)
        LocalTime starts,

        @Schema(
                description = "End of work, 00:05 to 23:55 in steps of 5 minutes, after starts.",
                examples = "16:00",
                implementation = String.class,
                pattern = "^\\d\\d:\\d[05]$")
        @NotNull @JsonFormat(pattern = "HH:mm", lenient = OptBoolean.FALSE)
        LocalTime ends,

        @Schema(description = "Nurses, 1 to 50.", examples = "2")
        @NotNull @Min(value = 1, message = DutyShiftLine.NURSES) @Max(value = DutyShift.MOST_NURSES, message = DutyShiftLine.NURSES) Integer nurses) {

    static WeeklyShiftLine of(WeeklyShift weekly) {
        DutyShift shift = weekly.shift();
        return new WeeklyShiftLine(weekly.weekday(), shift.starts(), shift.ends(), shift.nurses());
    }

    WeeklyShift toShift() {
        return new WeeklyShift(weekday, new DutyShift(starts, ends, nurses));
    }
}
