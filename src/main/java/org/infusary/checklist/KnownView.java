package org.infusary.checklist;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.checklist.rules.IdentifierType;
import org.infusary.checklist.rules.LastInfusion;
import org.infusary.kernel.Condition;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.MicrolitresPerKgHour;
import org.infusary.kernel.PlainNumber;
import org.infusary.ledger.LiveVaccineFacts;
import org.infusary.ledger.rules.VaccineKind;
import org.infusary.patient.WeightFacts;
import org.jspecify.annotations.Nullable;

@Schema(name = "ChecklistKnown", description = "What is known before anyone is asked; it answers no item by itself.")
record KnownView(
        @Schema(
                description = "Types of identifiers the patient has on record to be identified by; never their values.",
                examples = "[\"FULL_NAME\", \"BIRTH_DATE\", \"RECORD_NUMBER\"]")
        List<IdentifierType> identifierTypes,

        @Schema(description = "Id of the order.", examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        UUID orderId,

        @Schema(description = "Version of the order as it stands.", examples = "1")
        long orderVersion,

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

        @Schema(
                description = "Latest weight on record besides the one answered here, kg; null when there is none.",
                examples = "70.5")
        @Nullable BigDecimal weightKg,

        @Schema(description = "Day of that weight; null when there is none.", examples = "2026-11-02") @Nullable LocalDate weightMeasuredOn,

        @Schema(description = "Conditions on record that bear on immunoglobulin.", examples = "[\"DIABETES\"]")
        List<Condition> conditions,

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
        boolean premedicationOrdered,

        @Schema(
                description = "Earliest time for premedication before the planned start; null when none is ordered.",
                examples = "2026-11-23T08:00:00Z")
        @Nullable Instant premedicationFrom,

        @Schema(
                description = "Latest time for premedication before the planned start; null when none is ordered.",
                examples = "2026-11-23T08:30:00Z")
        @Nullable Instant premedicationUntil,

        @Schema(description = "Live vaccines on record besides the one answered here, as told last.")
        List<Vaccine> liveVaccines) {

    @Schema(name = "KnownLiveVaccine", description = "A live vaccine on record.")
    record Vaccine(
            @Schema(description = "The vaccine.", examples = "MMR")
            VaccineKind kind,

            @Schema(description = "The day it was given or is planned for.", examples = "2026-11-02")
            LocalDate on,

            @Schema(description = "Whether the day had not come when it was told.", examples = "false")
            boolean planned) {

        static Vaccine of(LiveVaccineFacts vaccine) {
            return new Vaccine(vaccine.kind(), vaccine.on(), vaccine.planned());
        }
    }

    static KnownView of(KnownFacts known, @Nullable PremedicationWindow premedication) {
        LastInfusion last = known.last();
        WeightFacts weight = known.weight();
        BigDecimal first = known.firstMlPerHour();
        MicrolitresPerKgHour tolerated = known.toleratedMaximum();
        return new KnownView(
                known.identifiers().stream().sorted().toList(),
                known.order().value(),
                known.orderVersion(),
                known.planned().value(),
                known.grams().plain(),
                PlainNumber.of(known.volume().value()),
                known.exposure(),
                last == null ? null : last.product().value(),
                last == null ? null : last.on(),
                known.lastReactionGrade(),
                weight == null ? null : weight.weight().plain(),
                weight == null ? null : weight.measuredOn(),
                known.conditions().stream().sorted().toList(),
                first == null ? null : PlainNumber.of(first),
                tolerated == null ? null : tolerated.value(),
                known.flushFluids(),
                known.premedicationOrdered(),
                premedication == null ? null : premedication.from(),
                premedication == null ? null : premedication.until(),
                known.liveVaccines().stream().map(Vaccine::of).toList());
    }
}
