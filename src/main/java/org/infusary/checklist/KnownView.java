package org.infusary.checklist;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.checklist.rules.LastInfusion;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.MicrolitresPerKgHour;
import org.infusary.kernel.PlainNumber;
import org.infusary.patient.WeightFacts;
import org.jspecify.annotations.Nullable;

@Schema(name = "ChecklistKnown", description = "What is known before anyone is asked; it answers no item by itself.")
record KnownView(
        @Schema(description = "Product planned.", examples = "privigen")
        String productId,

        @Schema(description = "Grams planned for the day.", examples = "35")
        BigDecimal grams,

        @Schema(description = "Volume planned for the day, mL.", examples = "350")
        BigDecimal volumeMl,

        @Schema(
                description = "What the patient is to the product, by the ledger as it is now.",
                examples = "ESTABLISHED")
        Exposure exposure,

        @Schema(description = "Product of the last infusion; null when there was none.", examples = "privigen")
        @Nullable String lastProductId,

        @Schema(description = "Day of the last infusion; null when there was none.", examples = "2026-11-02") @Nullable LocalDate lastInfusionOn,

        @Schema(
                description = "Worst grade of a reaction on record since the last infusion, 1 to 5; null for none.",
                examples = "1")
        @Nullable Integer lastReactionGrade,

        @Schema(description = "Latest weight on record, kg; null when never measured.", examples = "70.5") @Nullable BigDecimal weightKg,

        @Schema(description = "Day of that weight; null when never measured.", examples = "2026-11-02") @Nullable LocalDate weightMeasuredOn,

        @Schema(
                description = "What the pump should be set to first, mL/h; null when no ladder is known.",
                examples = "21")
        @Nullable BigDecimal firstRateMlPerHour,

        @Schema(
                description = "Highest rate the patient has tolerated, microlitres per kg and hour, as the order says;"
                        + " null when it says none.",
                examples = "2400")
        @Nullable Integer toleratedMaximumMicrolitrePerKgPerHour,

        @Schema(description = "Fluids the line may be flushed with; null when unknown.", examples = "[\"NS\", \"D5W\"]")
        @Nullable List<String> flushFluids,

        @Schema(description = "Whether premedication is ordered.", examples = "true")
        boolean premedicationOrdered) {

    static KnownView of(KnownFacts known) {
        LastInfusion last = known.last();
        WeightFacts weight = known.weight();
        BigDecimal first = known.firstMlPerHour();
        MicrolitresPerKgHour tolerated = known.toleratedMaximum();
        return new KnownView(
                known.planned().value(),
                known.grams().plain(),
                PlainNumber.of(known.volume().value()),
                known.exposure(),
                last == null ? null : last.product().value(),
                last == null ? null : last.on(),
                known.lastReactionGrade(),
                weight == null ? null : weight.weight().plain(),
                weight == null ? null : weight.measuredOn(),
                first == null ? null : PlainNumber.of(first),
                tolerated == null ? null : tolerated.value(),
                known.flushFluids(),
                known.premedicationOrdered());
    }
}
