package org.infusary.waiting;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.waiting.rules.WaitingReason;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Wait",
        description = "For what somebody waits: the open days of a cycle, or another time of a visit that is booked."
                + " What is said of dates, weekdays and hours is kept without exception; where it leaves the choice, the"
                + " patient's scheduling preferences are kept if they can be.")
record WaitingRequest(
        @Schema(description = "The course.") @NotNull(message = "must be given") UUID courseId,

        @Schema(
                description =
                        "Number of the cycle, from 1, of which the open days are waited for; null when a visit is.",
                examples = "3",
                minimum = "1",
                maximum = "1000")
        @Min(value = 1, message = "must be 1 to 1000") @Max(value = 1000, message = "must be 1 to 1000") @Nullable Integer cycle,

        @Schema(description = "The booked visit that is wanted at another time; null when a cycle is waited for.")
        @Nullable UUID visitId,

        @Schema(
                description = "First date; null for the first that the rules allow. Dates are cut to those.",
                examples = "2027-01-04")
        @Nullable LocalDate from,

        @Schema(
                description = "Last date; null for the last that the rules allow, for a visit its own date.",
                examples = "2027-01-08")
        @Nullable LocalDate to,

        @Schema(description = "Weekdays; null or empty for any.", examples = "[\"TUESDAY\",\"WEDNESDAY\"]")
        @Size(max = 7, message = "must be at most 7 weekdays") @Nullable List<@NotNull(message = "must not be null") DayOfWeek> weekdays,

        @Schema(
                description = "Earliest start by the centre's clock; null for any.",
                examples = "08:00",
                implementation = String.class,
                pattern = "^\\d\\d:\\d\\d$")
        @JsonFormat(pattern = "HH:mm", lenient = OptBoolean.FALSE)
        @Nullable LocalTime earliestStart,

        @Schema(
                description = "Latest start by the centre's clock, not before earliestStart; null for any.",
                examples = "13:00",
                implementation = String.class,
                pattern = "^\\d\\d:\\d\\d$")
        @JsonFormat(pattern = "HH:mm", lenient = OptBoolean.FALSE)
        @Nullable LocalTime latestStart,

        @Schema(description = "Why.", examples = "NO_PLACE_FOUND") @NotNull(message = "must be given") WaitingReason reason,

        @Schema(description = "Last day of waiting; null for the last date.", examples = "2027-01-08") @Nullable LocalDate waitUntil) {

    Asked asked() {
        return Asked.of(from, to, weekdays, earliestStart, latestStart, reason, waitUntil);
    }
}
