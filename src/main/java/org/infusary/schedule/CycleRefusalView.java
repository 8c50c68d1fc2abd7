package org.infusary.schedule;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.schedule.rules.Binding;
import org.infusary.schedule.rules.CycleRefusal;
import org.infusary.schedule.rules.DayRefusal;
import org.infusary.schedule.rules.Resource;

@Schema(name = "CycleRefusal", description = "Why a cycle cannot be placed inside its window.")
record CycleRefusalView(
        @Schema(description = "Number of the cycle, from 1.", examples = "1")
        int cycle,

        @Schema(description = "What stands in the way of each day on each date of the window, best dates first.")
        List<Day> days,

        @Schema(description = "Where the cycle would fit in the two weeks after its window; empty when nowhere.")
        List<PlaceView> nearest,

        @Schema(description = "What the nearest places trade against plan and wishes.")
        List<TradeView> nearestTrades) {

    @Schema(name = "DayRefusal", description = "Why one day cannot be placed on a date.")
    record Day(
            @Schema(description = "The day of the course.") UUID dayId,

            @Schema(description = "Number of the day in its cycle, from 1.", examples = "1")
            int day,

            @Schema(description = "The date that was looked at.", examples = "2026-11-24")
            LocalDate date,

            @Schema(description = "What binds at the start that comes closest to fitting.")
            List<BindingView> bindings) {

        static Day of(DayRefusal day, ZoneId zone) {
            return new Day(
                    day.dayId().value(),
                    day.day(),
                    day.date(),
                    day.bindings().stream()
                            .map(binding -> BindingView.of(binding, zone))
                            .toList());
        }
    }

    @Schema(name = "Binding", description = "What stands in the way, and when.")
    record BindingView(
            @Schema(description = "What is short.", examples = "NURSE")
            Resource resource,

            @Schema(description = "The first moment at which it binds.", examples = "2026-11-24T09:15:00-05:00")
            OffsetDateTime at,

            @Schema(description = "Stable, for programs.", examples = "nurses-busy")
            String code,

            @Schema(
                    description = "For people.",
                    examples = "12 units of nurses are needed, 5 of 24 are left (one nurse is 12)")
            String detail) {

        static BindingView of(Binding binding, ZoneId zone) {
            return new BindingView(
                    binding.resource(), binding.at().atZone(zone).toOffsetDateTime(), binding.code(), binding.detail());
        }
    }

    static CycleRefusalView of(CycleRefusal refusal, ZoneId zone) {
        return new CycleRefusalView(
                refusal.cycle(),
                refusal.days().stream().map(day -> Day.of(day, zone)).toList(),
                PlaceView.of(refusal.nearest(), zone),
                TradeView.of(refusal.trades()));
    }
}
