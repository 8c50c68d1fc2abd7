package org.infusary.site;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.site.rules.Closing;
import org.infusary.site.rules.ClosureReason;
import org.infusary.web.Line;
import org.jspecify.annotations.Nullable;

@Schema(
        description =
                "A closure to announce: one stretch of local time, from fromDate (or fromTime on it) through toDate"
                        + " (or until toTime on it). Whole days when the times are absent.")
record ClosureRequest(
        @Schema(
                description = "First closed date in the centre's zone, today or up to 5 years ahead.",
                examples = "2026-12-24")
        @NotNull LocalDate fromDate,

        @Schema(
                description = "First closed minute of fromDate; absent from the beginning of that day.",
                examples = "12:00",
                implementation = String.class,
                pattern = "^\\d\\d:\\d\\d$")
        @JsonFormat(pattern = "HH:mm", lenient = OptBoolean.FALSE)
        @Nullable LocalTime fromTime,

        @Schema(description = "Last closed date, not before fromDate.", examples = "2026-12-26") @NotNull LocalDate toDate,

        @Schema(
                description = "First open minute of toDate again; absent when all of that day is closed.",
                examples = "14:00",
                implementation = String.class,
                pattern = "^\\d\\d:\\d\\d$")
        @JsonFormat(pattern = "HH:mm", lenient = OptBoolean.FALSE)
        @Nullable LocalTime toTime,

        @Schema(
                description = "The chair that is closed; absent when the whole centre is.",
                examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        @Nullable UUID chairId,

        @Schema(description = "Why.", examples = "HOLIDAY") @NotNull ClosureReason reason,

        @Schema(description = "A note for colleagues, at most 500 characters.", examples = "Christmas")
        @Size(max = 500, message = "must be at most 500 characters") @Pattern(regexp = Line.SHOWABLE, message = Line.SHOWABLE_RULE) @Nullable String note) {

    Closing toClosing() {
        return ClockTimes.closing("", fromDate, fromTime, toDate, toTime, chairId);
    }
}
