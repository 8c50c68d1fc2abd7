package org.infusary.site;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.site.rules.OpeningWindow;

@Schema(description = "A stretch of a weekday on which the centre is open, in its local time.")
record OpeningLine(
        @Schema(description = "The weekday.", examples = "MONDAY") @NotNull DayOfWeek weekday,

        @Schema(
                description = "First open minute, 00:00 to 23:50 in steps of 5 minutes.",
                examples = "07:30",
                implementation = String.class,
                pattern = "^\\d\\d:\\d[05]$")
        @NotNull @JsonFormat(pattern = "HH:mm", lenient = OptBoolean.FALSE)
        LocalTime opens,

        @Schema(
                description = "First closed minute, 00:05 to 23:55 in steps of 5 minutes, after opens.",
                examples = "18:00",
                implementation = String.class,
                pattern = "^\\d\\d:\\d[05]$")
        @NotNull @JsonFormat(pattern = "HH:mm", lenient = OptBoolean.FALSE)
        LocalTime closes) {

    static OpeningLine of(OpeningWindow window) {
        return new OpeningLine(window.weekday(), window.opens(), window.closes());
    }

    OpeningWindow toWindow() {
        return new OpeningWindow(weekday, opens, closes);
    }
}
