package org.infusary.schedule;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.course.ProjectedDemand;
import org.infusary.schedule.rules.DayCapacity;
import org.jspecify.annotations.Nullable;

@Schema(name = "CapacityDay", description = "How full one day of a centre is in all, and what is projected to come.")
record CapacityDayView(
        @Schema(description = "The centre's date.", examples = "2026-11-24")
        LocalDate date,

        @Schema(description = "Visits on chairs and at home, held ones too; 0 or more.", examples = "52")
        int visits,

        @Schema(description = "Minutes on chairs, all visits on them together.", examples = "11960")
        long chairMinutesUsed,

        @Schema(
                description = "Minutes of all chairs in service while centre and chair are open; 0 on a closed day.",
                examples = "21600")
        long chairMinutesOpen,

        @Schema(
                description =
                        "Greatest share of the nurses at work that is wanted at any moment; above 1 where nurses are"
                                + " overbooked; null when none is at work.",
                examples = "0.875")
        @Nullable BigDecimal peakNurseShare,

        @Schema(
                description =
                        "Units of nurses wanted at the busiest moment over their mean while the centre is open: 1 on a"
                                + " level day, more on others; null without visits.",
                examples = "1.42")
        @Nullable BigDecimal peakToMeanNurseLoad,

        @Schema(
                description =
                        "Units of nurses wanted above those at work at the worst moment; 0 when nurses suffice. One"
                                + " nurse is 12.",
                examples = "0")
        int nurseUnitsOverbooked,

        @Schema(
                description =
                        "Infusion days of PROJECTED cycles of active orders that are planned for the date; they block no"
                                + " chair.",
                examples = "7")
        int projectedVisits,

        @Schema(description = "Minutes on chairs that those would take; none at home.", examples = "1610")
        long projectedChairMinutes,

        @Schema(description = "Grams of immunoglobulin that those would take.", examples = "245")
        BigDecimal projectedGrams,

        @Schema(description = "Visits of those that take a chair which are only held.", examples = "1")
        int visitsHeld) {

    static CapacityDayView of(CapacityDay day) {
        DayCapacity booked = day.booked();
        ProjectedDemand projected = day.projected();
        return new CapacityDayView(
                booked.date(),
                booked.visits(),
                booked.chairMinutesUsed(),
                booked.chairMinutesOpen(),
                booked.peakNurseShare(),
                booked.peakToMeanNurseLoad(),
                booked.unitsOverbooked(),
                projected.visits(),
                projected.chairMinutes(),
                projected.grams().plain(),
                booked.visitsHeld());
    }
}
