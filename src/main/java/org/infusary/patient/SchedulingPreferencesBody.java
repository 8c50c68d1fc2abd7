package org.infusary.patient;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.ChairKind;
import org.infusary.web.BadRequest;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "SchedulingPreferences",
        description =
                "What a patient needs and would rather have when visits are scheduled. Needs are kept; preferences"
                        + " are kept if they can be, and an offer tells which it trades.")
record SchedulingPreferencesBody(
        @Schema(description = "Need: the only kind of chair that will do; null for any.", examples = "BED") @Nullable ChairKind neededChairKind,

        @Schema(
                description =
                        "Need: someone comes along. The centre keeps no record of seats, so offers remind to ask.",
                examples = "true")
        @NotNull(message = "must be given") Boolean companion,

        @Schema(description = "Preference: weekdays; empty for any.", examples = "[\"TUESDAY\",\"WEDNESDAY\"]")
        @NotNull(message = "must be given") @Size(max = 7, message = "must be at most 7 weekdays") List<@NotNull(message = "must not be null") DayOfWeek> weekdays,

        @Schema(
                description = "Preference: earliest start by the centre's clock; null for any.",
                examples = "08:00",
                implementation = String.class,
                pattern = "^\\d\\d:\\d\\d$")
        @JsonFormat(pattern = "HH:mm", lenient = OptBoolean.FALSE)
        @Nullable LocalTime earliestStart,

        @Schema(
                description = "Preference: latest start by the centre's clock, not before earliestStart; null for any.",
                examples = "10:30",
                implementation = String.class,
                pattern = "^\\d\\d:\\d\\d$")
        @JsonFormat(pattern = "HH:mm", lenient = OptBoolean.FALSE)
        @Nullable LocalTime latestStart,

        @Schema(description = "Preference: a chair of the patient's centre; null for none.") @Nullable UUID chairId,

        @Schema(
                description = "Preference: the chair of the last visit; of no effect where chairId is given.",
                examples = "true")
        @NotNull(message = "must be given") Boolean sameChairAsLastTime,

        @Schema(description = "Preference: a kind of chair, such as a private room; null for none.", examples = "BED")
        @Nullable ChairKind chairKind) {

    static SchedulingPreferencesBody of(SchedulingWishes wishes) {
        return new SchedulingPreferencesBody(
                wishes.neededKind(),
                wishes.companion(),
                wishes.weekdays().stream().sorted().toList(),
                wishes.earliestStart(),
                wishes.latestStart(),
                wishes.chair() == null ? null : wishes.chair().value(),
                wishes.chairAsLastTime(),
                wishes.kind());
    }

    /** 400 when the hours are not in order. */
    SchedulingWishes wishes() {
        if (earliestStart != null && latestStart != null && latestStart.isBefore(earliestStart)) {
            throw new BadRequest("latestStart", "must not be before earliestStart");
        }
        return new SchedulingWishes(
                neededChairKind,
                companion,
                Set.copyOf(weekdays),
                earliestStart,
                latestStart,
                chairId == null ? null : new ChairId(chairId),
                sameChairAsLastTime,
                chairKind);
    }
}
