package org.infusary.site;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.site.rules.DutyShift;

@Schema(description = "Nurses at work on one date, in local time; shifts may overlap and add up.")
record DutyShiftLine(
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
        @NotNull @Min(value = 1, message = NURSES) @Max(value = DutyShift.MOST_NURSES, message = NURSES) Integer nurses) {
    static final String NURSES = "must be 1 to 50 nurses";

    static DutyShiftLine of(DutyShift shift) {
        return new DutyShiftLine(shift.starts(), shift.ends(), shift.nurses());
    }

    DutyShift toShift() {
        return new DutyShift(starts, ends, nurses);
    }
}
