package org.infusary.infusion;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.course.rules.Ramp;
import org.infusary.infusion.rules.InfusionStatus;
import org.infusary.infusion.rules.Monitoring;
import org.infusary.infusion.rules.NextStep;
import org.infusary.infusion.rules.PumpStep;
import org.infusary.infusion.rules.Stretch;
import org.infusary.infusion.rules.Timeline;
import org.infusary.infusion.rules.VitalsPhase;
import org.infusary.infusion.rules.VitalsSlot;
import org.infusary.infusion.rules.Volume;
import org.infusary.kernel.Fraction;
import org.infusary.kernel.Grams;
import org.infusary.kernel.PlainNumber;
import org.infusary.kernel.Reason;
import org.jspecify.annotations.Nullable;

@Schema(name = "PumpTimeline", description = "How an infusion runs, as it stands at the moment of reading.")
record TimelineView(
        @Schema(description = "The infusion.") UUID infusionId,

        @Schema(description = "Moment of reading, UTC.", examples = "2026-11-30T15:05:00Z")
        Instant asOf,

        @Schema(description = "Where it stands.", examples = "RUNNING")
        InfusionStatus status,

        @Schema(description = "Concentration in mg/mL.", examples = "100")
        int mgPerMl,

        @Schema(description = "Volume of the visit in mL, to a tenth.", examples = "700")
        BigDecimal orderedMl,

        @Schema(
                description =
                        "Volume that has run in, in mL to a tenth: by the rates on record, never more than is hung;"
                                + " after the end what was told.",
                examples = "31.5")
        BigDecimal infusedMl,

        @Schema(description = "The grams in it, rounded down to a tenth.", examples = "3.1")
        BigDecimal infusedGrams,

        @Schema(description = "What the pump is set to, in mL/h; nothing flows while paused.", examples = "42")
        BigDecimal mlPerHour,

        @Schema(description = "Number of the highest step that is not above this rate.", examples = "2")
        int step,

        @Schema(
                description =
                        "The ramp for this patient: lowest step first. mL/h by the dosing weight, rounded down to a"
                                + " tenth, as no source tells what pumps show.")
        List<StepView> steps,

        @Schema(description = "Why the ramp does not go higher; a rate above it is refused with this.")
        Reason bound,

        @Schema(
                description =
                        "The next step; null at the top, when the dose is in before it is due, and after the end.")
        @Nullable NextStepView next,

        @Schema(description = "Last drop, UTC: as foreseen now, or as it was.", examples = "2026-11-30T17:42:00Z")
        Instant endsAt,

        @Schema(
                description =
                        "When what is hung has run in by these rates and the next vial must be there, UTC; null when"
                                + " enough is hung, and after the end.",
                examples = "2026-11-30T16:20:00Z")
        @Nullable Instant nextVialDueAt,

        @Schema(description = "What the pump did, does and will do, in order of time.")
        List<StretchView> stretches,

        @Schema(description = "When vital signs are due, in order of time; the baseline is an item of the checklist.")
        List<VitalsView> vitals,

        @Schema(description = "Ids of the reference sources of the ladder.", examples = "[\"P23\"]")
        List<String> sources) {
    private static final BigDecimal PER_THOUSAND = new BigDecimal("0.001");

    @Schema(name = "PumpStep", description = "One step of the ramp.")
    record StepView(
            @Schema(description = "From 1.", examples = "2") int number,

            @Schema(description = "Rate in microlitres per kg and hour.", examples = "600")
            int rateMicrolitrePerKgPerHour,

            @Schema(description = "The same for this patient, in mL/h.", examples = "42")
            BigDecimal mlPerHour,

            @Schema(description = "Minutes to hold it; null for the last step.", examples = "30") @Nullable Integer minutes) {
        static StepView of(PumpStep step) {
            return new StepView(step.number(), step.rate().value(), PlainNumber.of(step.mlPerHour()), step.minutes());
        }
    }

    @Schema(name = "NextPumpStep", description = "The step to raise the pump to next.")
    record NextStepView(
            @Schema(description = "Its number.", examples = "3")
            int step,

            @Schema(description = "Rate in mL/h.", examples = "84")
            BigDecimal mlPerHour,

            @Schema(
                    description =
                            "When the rate now has been held for its minutes, UTC; a pause moves it on by its length.",
                    examples = "2026-11-30T15:20:00Z")
            Instant dueAt,

            @Schema(description = "Whether that is past.", examples = "false")
            boolean overdue) {
        static @Nullable NextStepView of(@Nullable NextStep next, Instant now) {
            return next == null
                    ? null
                    : new NextStepView(
                            next.step().number(),
                            PlainNumber.of(next.step().mlPerHour()),
                            next.dueAt(),
                            now.isAfter(next.dueAt()));
        }
    }

    @Schema(name = "PumpStretch", description = "A part of the infusion in which the pump does one thing.")
    record StretchView(
            @Schema(description = "DONE, PAUSED, RUNNING (as foreseen to its end) or PLANNED.", examples = "RUNNING")
            Stretch.Kind kind,

            @Schema(description = "Begin, UTC.", examples = "2026-11-30T14:50:00Z")
            Instant from,

            @Schema(description = "End, UTC, not included.", examples = "2026-11-30T15:20:00Z")
            Instant until,

            @Schema(description = "What the pump is set to, in mL/h.", examples = "42")
            BigDecimal mlPerHour,

            @Schema(description = "Volume in mL, to a tenth.", examples = "21")
            BigDecimal volumeMl) {
        static StretchView of(Stretch stretch) {
            return new StretchView(
                    stretch.kind(),
                    stretch.from(),
                    stretch.until(),
                    PlainNumber.of(stretch.mlPerHour()),
                    tenths(stretch.ml(), RoundingMode.HALF_UP));
        }
    }

    @Schema(name = "VitalsDue", description = "A time at which vital signs are due.")
    record VitalsView(
            @Schema(description = "Why they are due.", examples = "TITRATION")
            VitalsPhase phase,

            @Schema(description = "When, UTC.", examples = "2026-11-30T14:35:00Z")
            Instant dueAt,

            @Schema(
                    description = "PLANNED; DUE: measured now they answer it; OVERDUE: past, and can still be answered;"
                            + " MISSED: the next time is nearer by now; ANSWERED.",
                    examples = "OVERDUE")
            VitalsSlot.State state,

            @Schema(description = "The event that answers it; null while none does.") @Nullable UUID eventId,

            @Schema(description = "When they were measured, UTC; null while they were not.") @Nullable Instant measuredAt,

            @Schema(description = "Ids of the reference sources.", examples = "[\"R10\"]")
            List<String> sources) {
        static VitalsView of(VitalsSlot slot, Monitoring monitoring) {
            VitalsSlot.Taken taken = slot.taken();
            return new VitalsView(
                    slot.phase(),
                    slot.dueAt(),
                    slot.state(),
                    taken == null ? null : taken.event(),
                    taken == null ? null : taken.at(),
                    monitoring.sourcesOf(slot.phase()));
        }
    }

    static TimelineView of(
            InfusionFacts infusion,
            Ramp ramp,
            Timeline timeline,
            List<VitalsSlot> vitals,
            Grams hung,
            Monitoring monitoring,
            Instant now) {
        Fraction ordered = Volume.ml(infusion.gramsPlanned(), ramp.mgPerMl());
        Fraction onChair = Volume.ml(hung, ramp.mgPerMl());
        Grams given = infusion.gramsGiven();
        Fraction infused = given == null ? lower(timeline.infused(), onChair) : Volume.ml(given, ramp.mgPerMl());
        boolean enough = given != null || onChair.compareTo(ordered) >= 0;
        return new TimelineView(
                infusion.id().value(),
                now,
                infusion.status(),
                ramp.mgPerMl(),
                tenths(ordered, RoundingMode.HALF_UP),
                tenths(infused, RoundingMode.HALF_UP),
                tenths(infused.times(Fraction.of(ramp.mgPerMl())).times(Fraction.of(PER_THOUSAND)), RoundingMode.DOWN),
                PlainNumber.of(timeline.mlPerHour()),
                timeline.step().number(),
                timeline.plan().steps().stream().map(StepView::of).toList(),
                ramp.bound(),
                NextStepView.of(timeline.next(), now),
                timeline.endsAt(),
                enough ? null : timeline.runInAt(onChair).orElse(null),
                timeline.stretches().stream().map(StretchView::of).toList(),
                vitals.stream().map(slot -> VitalsView.of(slot, monitoring)).toList(),
                ramp.sources());
    }

    private static Fraction lower(Fraction one, Fraction other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static BigDecimal tenths(Fraction number, RoundingMode rounding) {
        return PlainNumber.of(number.toDecimal(1, rounding));
    }
}
