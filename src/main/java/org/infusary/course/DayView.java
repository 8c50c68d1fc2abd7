package org.infusary.course;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.course.rules.DayPlan;
import org.infusary.course.rules.InfusionTrace;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.PlaceOfCare;
import org.infusary.kernel.ProductId;
import org.jspecify.annotations.Nullable;

@Schema(name = "CourseDay", description = "One infusion day: what is given and how long it takes.")
record DayView(
        @Schema(description = "Id to book the day with; null in a dry run.") @Nullable UUID id,

        @Schema(description = "1 for the first day of the cycle.", examples = "1")
        int number,

        @Schema(description = "Planned date at the site; the booking's once booked.", examples = "2026-11-30")
        LocalDate date,

        @Schema(description = "Id of the product of the day.", examples = "privigen")
        String productId,

        @Schema(
                description = "Grams of the day, in whole vials; 0 when others of its cycle give them.",
                examples = "25")
        BigDecimal grams,

        @Schema(description = "Volume in mL.", examples = "250")
        BigDecimal volumeMl,

        @Schema(description = "What the patient will be to the brand that day.", examples = "FIRST")
        Exposure exposure,

        @Schema(description = "Exact infusion minutes as a fraction.", examples = "1135/8")
        String infusionMinutesExact,

        @Schema(description = "Every part of the time in the chair.")
        ChairMinutesView chairMinutes,

        @Schema(
                description = "Where it is to be given; the reasons of its cycle say why not at home.",
                examples = "CENTRE")
        PlaceOfCare placeOfCare,

        @Schema(description = "Minutes that a nurse travels there, one way; null at the centre.", examples = "35")
        @Nullable Integer travelMinutes,

        @Schema(description = "The pump's steps.") List<TraceStepView> trace,

        @Schema(description = "The day it was given; null until then.", examples = "2026-11-30") @Nullable LocalDate givenOn,

        @Schema(description = "Left out of its cycle on a prescriber's word.", examples = "false")
        boolean omitted) {

    static DayView of(DayFacts day) {
        return new DayView(
                day.id().value(),
                day.number(),
                day.date(),
                day.product().value(),
                day.grams().plain(),
                day.volume().value(),
                day.exposure(),
                exact(day.trace()),
                ChairMinutesView.of(day.minutes()),
                day.travel().place(),
                day.travel().minutesToHome(),
                TraceStepView.of(day.trace()),
                day.givenOn(),
                day.omitted());
    }

    static DayView of(DayPlan day, ProductId product) {
        return new DayView(
                null,
                day.number(),
                day.date(),
                product.value(),
                day.grams().plain(),
                day.trace().volume().value(),
                day.exposure(),
                exact(day.trace()),
                ChairMinutesView.of(day.minutes()),
                day.travel().place(),
                day.travel().minutesToHome(),
                TraceStepView.of(day.trace()),
                null,
                false);
    }

    private static String exact(InfusionTrace trace) {
        return trace.exactMinutes().toString();
    }
}
