package org.infusary.schedule;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.kernel.Grams;
import org.infusary.kernel.PlaceOfCare;
import org.infusary.kernel.Reason;
import org.infusary.kernel.VisitId;
import org.infusary.schedule.rules.MoveLineKind;
import org.jspecify.annotations.Nullable;

@Schema(name = "MovedDay", description = "What a move does to one day of a course.")
record MoveLineView(
        @Schema(description = "What happens to it.", examples = "MOVED")
        MoveLineKind kind,

        @Schema(description = "The visit, which stays the same one; null when none stands for the day.") @Nullable UUID visitId,

        @Schema(description = "The day of the course.") UUID dayId,

        @Schema(description = "Number of the cycle, from 1.", examples = "1")
        int cycle,

        @Schema(description = "Number of the day in its cycle before the move, from 1.", examples = "2")
        int day,

        @Schema(description = "Its number after the move; null when it is left out.", examples = "2") @Nullable Integer dayAfter,

        @Schema(description = "Where it was.") SpotView from,

        @Schema(description = "Where it goes; null when it is left out.") @Nullable SpotView to,

        @Schema(description = "Grams before the move.", examples = "35")
        BigDecimal gramsBefore,

        @Schema(description = "Grams after it; null when it is left out.", examples = "35") @Nullable BigDecimal gramsAfter,

        @Schema(description = "Why it is touched.") List<Reason> reasons) {

    @Schema(name = "Spot", description = "Place and time of one day of a course.")
    record SpotView(
            @Schema(description = "The centre's date.", examples = "2026-11-25")
            LocalDate date,

            @Schema(description = "Where it is given; null without a visit.", examples = "CENTRE") @Nullable PlaceOfCare placeOfCare,

            @Schema(description = "The chair; null at home and while no visit stands for the day.") @Nullable UUID chairId,

            @Schema(
                    description = "The patient takes the chair; null without a visit.",
                    examples = "2026-11-25T09:00:00-05:00")
            @Nullable OffsetDateTime startsAt,

            @Schema(
                    description = "The chair is free again; null without a visit.",
                    examples = "2026-11-25T14:45:00-05:00")
            @Nullable OffsetDateTime endsAt,

            @Schema(description = "Minutes on the chair or at home; null without a visit.", examples = "345") @Nullable Long minutes) {

        static SpotView of(Spot spot, ZoneId zone) {
            Instant start = spot.startsAt();
            Instant end = spot.endsAt();
            return new SpotView(
                    spot.date(),
                    spot.place(),
                    spot.chairId(),
                    start == null ? null : start.atZone(zone).toOffsetDateTime(),
                    end == null ? null : end.atZone(zone).toOffsetDateTime(),
                    start == null || end == null
                            ? null
                            : Duration.between(start, end).toMinutes());
        }
    }

    static List<MoveLineView> of(List<MoveLine> lines, ZoneId zone) {
        return lines.stream().map(line -> of(line, zone)).toList();
    }

    private static MoveLineView of(MoveLine line, ZoneId zone) {
        VisitId visit = line.visit();
        Spot to = line.to();
        Grams after = line.gramsAfter();
        return new MoveLineView(
                line.kind(),
                visit == null ? null : visit.value(),
                line.dayId().value(),
                line.cycle(),
                line.day(),
                line.dayAfter(),
                SpotView.of(line.from(), zone),
                to == null ? null : SpotView.of(to, zone),
                line.gramsBefore().plain(),
                after == null ? null : after.plain(),
                line.reasons());
    }
}
