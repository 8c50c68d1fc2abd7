package org.infusary.schedule;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.ChairKind;
import org.infusary.web.BadRequest;
import org.jspecify.annotations.Nullable;

/** What one request for offers wishes, in place of what the patient's record says. */
record WishParameters(
        @QueryParam("patientPreferences")
        @DefaultValue("true")
        @Parameter(description = "false: leave aside what the patient's record says; what is given here counts anyway.")
        boolean patientPreferences,

        @QueryParam("chairKind")
        @Parameter(description = "Only places of this kind; absent for the patient's need, or any, plain chairs first.")
        @Nullable ChairKind chairKind,

        @QueryParam("companion")
        @Parameter(description = "Whether someone comes along; absent for what the patient's record says.")
        @Nullable Boolean companion,

        @QueryParam("weekdays")
        @Pattern(
                regexp = "(MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY(,(MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY){0,6}",
                message = "must be weekdays with commas, such as MONDAY,TUESDAY")
        @Parameter(description = "Weekdays wished for, with commas.", example = "TUESDAY,WEDNESDAY")
        @Nullable String weekdays,

        @QueryParam("earliestStart")
        @Pattern(regexp = WishParameters.CLOCK, message = "must be a time such as 08:00") @Parameter(description = "Earliest start wished for, by the centre's clock.", example = "08:00")
        @Nullable String earliestStart,

        @QueryParam("latestStart")
        @Pattern(regexp = WishParameters.CLOCK, message = "must be a time such as 10:30") @Parameter(description = "Latest start wished for, by the centre's clock.", example = "10:30")
        @Nullable String latestStart,

        @QueryParam("preferredChairId") @Parameter(description = "Chair wished for.") @Nullable UUID preferredChairId,

        @QueryParam("sameChairAsLastTime")
        @Parameter(description = "Whether the chair of the last visit is wished for; preferredChairId goes before it.")
        @Nullable Boolean sameChairAsLastTime,

        @QueryParam("preferredChairKind")
        @Parameter(description = "Kind of chair wished for, if it can be had.")
        @Nullable ChairKind preferredChairKind) {
    static final String CLOCK = "([01]\\d|2[0-3]):[0-5]\\d";

    /** 400 when the hours are not in order. */
    OfferWishes wishes() {
        Optional<LocalTime> earliest = Optional.ofNullable(earliestStart).map(LocalTime::parse);
        Optional<LocalTime> latest = Optional.ofNullable(latestStart).map(LocalTime::parse);
        if (earliest.isPresent() && latest.isPresent() && latest.get().isBefore(earliest.get())) {
            throw new BadRequest("latestStart", "must not be before earliestStart");
        }
        return new OfferWishes(
                patientPreferences,
                Optional.ofNullable(chairKind),
                Optional.ofNullable(companion),
                Optional.ofNullable(weekdays).map(WishParameters::days),
                earliest,
                latest,
                Optional.ofNullable(preferredChairId).map(ChairId::new),
                Optional.ofNullable(sameChairAsLastTime),
                Optional.ofNullable(preferredChairKind));
    }

    private static Set<DayOfWeek> days(String names) {
        return Stream.of(names.split(",")).map(DayOfWeek::valueOf).collect(Collectors.toSet());
    }
}
