package org.infusary.course;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.course.rules.DayPlan;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.Grams;

@Schema(name = "ComparedDay", description = "One infusion day of the cycle on one product.")
record ComparedDayView(
        @Schema(description = "1 for the first day of the cycle.", examples = "1")
        int number,

        @Schema(description = "Date.", examples = "2026-11-30")
        LocalDate date,

        @Schema(description = "What the patient will be to the product that day.", examples = "SWITCH")
        Exposure exposure,

        @Schema(description = "Grams, in whole vials.", examples = "35")
        BigDecimal grams,

        @Schema(description = "Volume in mL.", examples = "350")
        BigDecimal volumeMl,

        @Schema(description = "The fewest vials that make the grams, largest first.")
        List<VialCountView> vials,

        @Schema(description = "Every part of the time in the chair.")
        ChairMinutesView chairMinutes) {

    static ComparedDayView of(DayPlan day) {
        return new ComparedDayView(
                day.number(),
                day.date(),
                day.exposure(),
                day.grams().plain(),
                day.trace().volume().value(),
                VialCountView.of(day.vialsPacked()),
                ChairMinutesView.of(day.minutes()));
    }

    @Schema(name = "VialCount", description = "How many vials of one size.")
    record VialCountView(
            @Schema(description = "Immunoglobulin in one vial, grams.", examples = "10")
            BigDecimal grams,

            @Schema(description = "How many.", examples = "3")
            long count) {

        static List<VialCountView> of(List<Grams> vials) {
            Map<Grams, Long> counts = vials.stream()
                    .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()))
                    .descendingMap();
            return counts.entrySet().stream()
                    .map(size -> new VialCountView(size.getKey().plain(), size.getValue()))
                    .toList();
        }
    }
}
