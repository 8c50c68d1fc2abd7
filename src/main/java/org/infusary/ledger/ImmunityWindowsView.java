package org.infusary.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.kernel.Grams;
import org.infusary.kernel.PlainNumber;
import org.infusary.kernel.Reason;
import org.infusary.ledger.rules.LastCourse;
import org.infusary.ledger.rules.VaccineKind;
import org.infusary.patient.WeightFacts;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ImmunityWindows",
        description =
                "From when on live vaccines may be given after immunoglobulin, and the caution about blood tests.")
record ImmunityWindowsView(
        @Schema(description = "First day of the last course; null when nothing was given.", examples = "2026-11-23")
        @Nullable LocalDate courseFrom,

        @Schema(description = "Last day of it, from which months are counted.", examples = "2026-11-24") @Nullable LocalDate courseTo,

        @Schema(description = "Grams of all its days; null when not known.", examples = "70") @Nullable BigDecimal grams,

        @Schema(description = "Day of the weight it is divided by; null when there is none.", examples = "2026-11-20")
        @Nullable LocalDate weightMeasuredOn,

        @Schema(description = "Grams per kilogram of the patient's latest weight; null when not known.", examples = "1")
        @Nullable BigDecimal gramsPerKg,

        @Schema(description = "Why something is not known; empty when all is.")
        List<Reason> unknown,

        @Schema(description = "One row for each live vaccine.")
        List<Vaccine> vaccines,

        @Schema(description = "What immunoglobulin does not disturb, and what the table does not cover.")
        List<Reason> notAffected,

        @Schema(description = "The caution about blood tests.")
        Serology serology) {

    @Schema(name = "VaccineWindow", description = "From when on a live vaccine may be given.")
    record Vaccine(
            @Schema(description = "The vaccine.", examples = "MMR")
            VaccineKind vaccine,

            @Schema(description = "First day it may be given; null when not known.", examples = "2027-09-24") @Nullable LocalDate from,

            @Schema(description = "Months after the last day of the course; null when not known.", examples = "10")
            @Nullable Integer months,

            @Schema(description = "Fewest days before an infusion; null when not known.", examples = "14") @Nullable Integer daysBefore,

            @Schema(description = "Ids of the reference sources; empty when none covers it.", examples = "[\"R15\"]")
            List<String> sources) {}

    @Schema(name = "SerologyCaution", description = "That antibodies given may show in blood tests.")
    record Serology(
            @Schema(description = "Since when; null when nothing was given.", examples = "2026-11-23") @Nullable LocalDate from,

            @Schema(description = "Until when; null because no source names a time.", examples = "2027-03-23") @Nullable LocalDate until,

            @Schema(description = "The caution in words, with its sources.")
            Reason caution) {}

    static ImmunityWindowsView of(
            LiveVaccineReference reference,
            Optional<LastCourse> last,
            @Nullable WeightFacts weight,
            Optional<BigDecimal> gramsPerKg,
            List<Reason> unknown) {
        Grams grams = last.map(LastCourse::grams).orElse(null);
        LocalDate from = last.map(LastCourse::from).orElse(null);
        return new ImmunityWindowsView(
                from,
                last.map(LastCourse::to).orElse(null),
                grams == null ? null : grams.plain(),
                weight == null ? null : weight.measuredOn(),
                gramsPerKg.map(PlainNumber::of).orElse(null),
                unknown,
                Arrays.stream(VaccineKind.values())
                        .filter(kind -> kind != VaccineKind.NONE)
                        .map(kind -> vaccine(kind, reference, last, gramsPerKg))
                        .toList(),
                reference.notAffected(),
                new Serology(from, null, reference.serology()));
    }

    /** The table covers the vaccines that it names. */
    private static Vaccine vaccine(
            VaccineKind kind,
            LiveVaccineReference reference,
            Optional<LastCourse> last,
            Optional<BigDecimal> gramsPerKg) {
        Optional<Integer> daysBefore = reference.times().fewestDaysBefore(kind);
        if (daysBefore.isEmpty()) {
            return new Vaccine(kind, null, null, null, List.of());
        }
        return new Vaccine(
                kind,
                last.flatMap(course -> gramsPerKg.map(dose -> reference.times().earliestAfter(course.to(), dose)))
                        .orElse(null),
                gramsPerKg.map(reference.times()::monthsAfter).orElse(null),
                daysBefore.get(),
                reference.sources());
    }
}
