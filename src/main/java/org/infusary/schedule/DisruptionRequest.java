package org.infusary.schedule;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.kernel.SiteId;
import org.infusary.site.ClockTimes;
import org.infusary.site.rules.CalendarChange;
import org.infusary.site.rules.ClosureReason;
import org.infusary.site.rules.DutyShift;
import org.infusary.web.BadRequest;
import org.infusary.web.Line;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Disrupt",
        description = "What a centre has to change although visits are booked: exactly one of the three.")
record DisruptionRequest(
        @Schema(description = "The centre or a chair closes.") @Valid @Nullable Closed closure,

        @Schema(description = "Other shifts on one date.") @Valid @Nullable Duty duty,

        @Schema(description = "Nurses of one date are away.") @Valid @Nullable Absence absence,

        @Schema(
                description =
                        "What becomes of visits that find no place inside their windows: with KEEP_REFUSES, as when"
                                + " absent, nothing is done while there is one; with CANCEL they are cancelled, and their days are"
                                + " open again.",
                examples = "KEEP_REFUSES")
        Disruption.@Nullable Unplaced unplaced) {

    @Schema(
            name = "DisruptionClosure",
            description = "One stretch of local time during which the centre or a chair is closed, as in a closure.")
    record Closed(
            @Schema(description = "First closed date, today or later.", examples = "2026-12-24")
            @NotNull(message = "must be given") LocalDate fromDate,

            @Schema(
                    description = "First closed minute of fromDate; absent from the beginning of that day.",
                    examples = "12:00",
                    implementation = String.class,
                    pattern = "^\\d\\d:\\d\\d$")
            @JsonFormat(pattern = "HH:mm", lenient = OptBoolean.FALSE)
            @Nullable LocalTime fromTime,

            @Schema(description = "Last closed date, not before fromDate.", examples = "2026-12-24")
            @NotNull(message = "must be given") LocalDate toDate,

            @Schema(
                    description = "First open minute of toDate again; absent when all of that day is closed.",
                    examples = "14:00",
                    implementation = String.class,
                    pattern = "^\\d\\d:\\d\\d$")
            @JsonFormat(pattern = "HH:mm", lenient = OptBoolean.FALSE)
            @Nullable LocalTime toTime,

            @Schema(description = "The chair that closes; absent when the whole centre does.") @Nullable UUID chairId,

            @Schema(description = "Why.", examples = "MAINTENANCE") @NotNull(message = "must be given") ClosureReason reason,

            @Schema(description = "A note for colleagues, at most 500 characters.", examples = "Water pipe")
            @Size(max = 500, message = "must be at most 500 characters") @Pattern(regexp = Line.SHOWABLE, message = Line.SHOWABLE_RULE) @Nullable String note) {

        private CalendarChange change() {
            return new CalendarChange.Closed(
                    ClockTimes.closing("closure.", fromDate, fromTime, toDate, toTime, chairId));
        }
    }

    @Schema(name = "DisruptionDuty", description = "Who works on one date from now on.")
    record Duty(
            @Schema(description = "The date, today or later.", examples = "2026-11-24")
            @NotNull(message = "must be given") LocalDate date,

            @Schema(description = "Shifts of the date, at most 50; an empty list means nobody works.")
            @NotNull(message = "must be given") @Size(max = 50, message = "must be at most 50 shifts") List<@NotNull @Valid Shift> shifts) {

        private CalendarChange change() {
            for (int line = 0; line < shifts.size(); line++) {
                mustBeTimes(
                        "duty.shifts[" + line + "].",
                        shifts.get(line).starts(),
                        shifts.get(line).ends());
            }
            return new CalendarChange.Staffed(
                    date,
                    shifts.stream()
                            .map(shift -> new DutyShift(shift.starts(), shift.ends(), shift.nurses()))
                            .toList());
        }
    }

    @Schema(name = "DisruptionShift", description = "Nurses at work, in local time; shifts may overlap and add up.")
    record Shift(
            @Schema(
                    description = "Begin of work, in steps of 5 minutes.",
                    examples = "07:30",
                    implementation = String.class,
                    pattern = "^\\d\\d:\\d[05]$")
            @NotNull(message = "must be given") @JsonFormat(pattern = "HH:mm", lenient = OptBoolean.FALSE)
            LocalTime starts,

            @Schema(
                    description = "End of work, after starts.",
                    examples = "16:00",
                    implementation = String.class,
                    pattern = "^\\d\\d:\\d[05]$")
            @NotNull(message = "must be given") @JsonFormat(pattern = "HH:mm", lenient = OptBoolean.FALSE)
            LocalTime ends,

            @Schema(description = "Nurses, 1 to 50.", examples = "2")
            @NotNull(message = "must be given") @Min(value = 1, message = NURSES) @Max(value = DutyShift.MOST_NURSES, message = NURSES) Integer nurses) {}

    @Schema(name = "DisruptionAbsence", description = "So many nurses fewer than the centre has on one date.")
    record Absence(
            @Schema(description = "The date, today or later.", examples = "2026-11-24")
            @NotNull(message = "must be given") LocalDate date,

            @Schema(
                    description = "First minute without them, in steps of 5 minutes.",
                    examples = "07:30",
                    implementation = String.class,
                    pattern = "^\\d\\d:\\d[05]$")
            @NotNull(message = "must be given") @JsonFormat(pattern = "HH:mm", lenient = OptBoolean.FALSE)
            LocalTime starts,

            @Schema(
                    description = "First minute with them again, after starts.",
                    examples = "12:00",
                    implementation = String.class,
                    pattern = "^\\d\\d:\\d[05]$")
            @NotNull(message = "must be given") @JsonFormat(pattern = "HH:mm", lenient = OptBoolean.FALSE)
            LocalTime ends,

            @Schema(description = "How many are away, 1 to 50.", examples = "1")
            @NotNull(message = "must be given") @Min(value = 1, message = NURSES) @Max(value = DutyShift.MOST_NURSES, message = NURSES) Integer nurses) {

        private CalendarChange change() {
            mustBeTimes("absence.", starts, ends);
            return new CalendarChange.FewerNurses(date, starts, ends, nurses);
        }
    }

    static final String NURSES = "must be 1 to 50 nurses";

    private static void mustBeTimes(String line, LocalTime starts, LocalTime ends) {
        ClockTimes.flaws(line, "starts", starts, "ends", ends).stream()
                .findFirst()
                .ifPresent(flaw -> {
                    throw new BadRequest(List.of(flaw));
                });
    }

    /** @throws BadRequest when it is not exactly one of the three, or its times do not go together */
    Disruption at(SiteId site) {
        List<CalendarChange> changes = Stream.of(
                        Optional.ofNullable(closure).map(Closed::change),
                        Optional.ofNullable(duty).map(Duty::change),
                        Optional.ofNullable(absence).map(Absence::change))
                .flatMap(Optional::stream)
                .toList();
        if (changes.size() != 1) {
            throw new BadRequest("closure", "must be given, or duty, or absence: exactly one of them");
        }
        return new Disruption(
                site,
                changes.get(0),
                Optional.ofNullable(closure).map(Closed::reason),
                closure == null ? null : closure.note(),
                unplaced == null ? Disruption.Unplaced.KEEP_REFUSES : unplaced);
    }
}
