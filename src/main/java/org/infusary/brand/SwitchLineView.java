package org.infusary.brand;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.course.ChairMinutesView;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.Grams;
import org.infusary.kernel.Reason;
import org.infusary.kernel.VisitId;
import org.jspecify.annotations.Nullable;

@Schema(name = "SwitchedDay", description = "What a switch of brand does to one day of a course.")
record SwitchLineView(
        @Schema(description = "Its booked visit, which stays the same one; null when none stands for the day.")
        @Nullable UUID visitId,

        @Schema(description = "The day of the course.") UUID dayId,

        @Schema(description = "Number of the cycle, from 1.", examples = "3")
        int cycle,

        @Schema(description = "Number of the day in its cycle, from 1.", examples = "1")
        int day,

        @Schema(description = "On the product that it leaves.")
        SideView before,

        @Schema(description = "On the product that it goes to.")
        SideView after,

        @Schema(description = "Grams of each vial of the product, the fewest that make it.", examples = "[40, 20]")
        List<BigDecimal> vialGrams,

        @Schema(description = "Why grams or place are other ones; none as a rule.")
        List<Reason> reasons) {

    @Schema(name = "SwitchedDaySide", description = "A day of a course on one of the two products.")
    record SideView(
            @Schema(description = "The centre's date.", examples = "2026-11-25")
            LocalDate date,

            @Schema(description = "The chair; null at home and while no visit stands for the day.") @Nullable UUID chairId,

            @Schema(
                    description = "The visit begins; null when none stands for the day, or finds no place.",
                    examples = "2026-11-25T09:00:00-05:00")
            @Nullable OffsetDateTime startsAt,

            @Schema(description = "It is over; null as startsAt.", examples = "2026-11-25T14:45:00-05:00") @Nullable OffsetDateTime endsAt,

            @Schema(description = "Grams, in whole vials.", examples = "60")
            BigDecimal grams,

            @Schema(description = "Volume in mL.", examples = "600")
            BigDecimal volumeMl,

            @Schema(description = "What the patient is to the product on the day.", examples = "SWITCH")
            Exposure exposure,

            @Schema(description = "Every part of the time in the chair.")
            ChairMinutesView chairMinutes) {

        static SideView of(SwitchLine.Side side, ZoneId zone) {
            ChairId chair = side.chair();
            return new SideView(
                    side.date(),
                    chair == null ? null : chair.value(),
                    at(side.startsAt(), zone),
                    at(side.endsAt(), zone),
                    side.grams().plain(),
                    side.volume().value(),
                    side.exposure(),
                    ChairMinutesView.of(side.minutes()));
        }

        private static @Nullable OffsetDateTime at(@Nullable Instant moment, ZoneId zone) {
            return moment == null ? null : moment.atZone(zone).toOffsetDateTime();
        }
    }

    static List<SwitchLineView> of(List<SwitchLine> lines, ZoneId zone) {
        return lines.stream().map(line -> of(line, zone)).toList();
    }

    private static SwitchLineView of(SwitchLine line, ZoneId zone) {
        VisitId visit = line.visit();
        return new SwitchLineView(
                visit == null ? null : visit.value(),
                line.dayId().value(),
                line.cycle(),
                line.day(),
                SideView.of(line.before(), zone),
                SideView.of(line.after(), zone),
                line.vials().stream().map(Grams::plain).toList(),
                line.reasons());
    }
}
