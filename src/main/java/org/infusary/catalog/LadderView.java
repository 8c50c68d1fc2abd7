package org.infusary.catalog;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.catalog.rules.LabelBounds;
import org.infusary.catalog.rules.RateStep;
import org.infusary.kernel.Indication;
import org.infusary.kernel.MicrolitresPerKgHour;
import org.jspecify.annotations.Nullable;

@Schema(description = "A centre's own ladder with the label's bounds beside it.")
record LadderView(
        @Schema(description = "Id of the ladder.", examples = "019ab0bf-7601-7000-8000-000000000001")
        UUID id,

        @Schema(description = "The centre.", examples = "019ab0bf-7601-7000-8000-000000000002")
        UUID siteId,

        @Schema(description = "The product.", examples = "privigen")
        String productId,

        @Schema(description = "What it is given for.", examples = "CIDP")
        Indication indication,

        @Schema(description = "Concentration the rates are meant for, mg/mL.", examples = "100")
        int concentrationMgPerMl,

        @Schema(description = "The ramp, rising.") List<LadderStep> steps,

        @Schema(description = "The slower ramp for a first, switched or lapsed patient; empty when steps serves all.")
        List<LadderStep> cautiousSteps,

        @Schema(
                description = "Rate the label begins at, microlitre/kg/h; null when the label has no rates any more.",
                examples = "300")
        @Nullable Integer labelInitialMicrolitrePerKgPerHour,

        @Schema(
                description = "Rate never exceeded, microlitre/kg/h: the label's for the indication, else the lowest of"
                        + " the product's indications; null when the label has no rates any more.",
                examples = "4800")
        @Nullable Integer labelMaximumMicrolitrePerKgPerHour,

        @Schema(
                description = "Rate never exceeded for patients at risk, microlitre/kg/h; null where the label gives no"
                        + " number.",
                examples = "1980")
        @Nullable Integer atRiskMaximumMicrolitrePerKgPerHour,

        @Schema(description = "Ids of the sources of the label's numbers.", examples = "[\"P23\", \"P25\"]")
        List<String> sources,

        @Schema(description = "When the ladder was set.", examples = "2026-11-23T08:00:00Z")
        Instant setAt) {

    static LadderView of(LadderCard card) {
        LabelBounds bounds = card.bounds();
        return new LadderView(
                card.id(),
                card.site().value(),
                card.product().value(),
                card.indication(),
                card.ramp().mgPerMl(),
                steps(card.ramp().steps()),
                steps(card.ramp().cautiousSteps()),
                bounds == null ? null : bounds.initial().value(),
                bounds == null ? null : bounds.maximum().value(),
                bounds == null ? null : value(bounds.atRiskMaximum()),
                bounds == null ? List.of() : bounds.sources(),
                card.setAt());
    }

    private static List<LadderStep> steps(List<RateStep> steps) {
        return steps.stream().map(LadderStep::of).toList();
    }

    private static @Nullable Integer value(@Nullable MicrolitresPerKgHour rate) {
        return rate == null ? null : rate.value();
    }
}
