package org.infusary.catalog;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.catalog.rules.LabelBounds;
import org.infusary.catalog.rules.LadderBasis;
import org.infusary.kernel.Indication;
import org.infusary.kernel.MicrolitresPerKgHour;
import org.jspecify.annotations.Nullable;

@Schema(description = "The label's rates for a group of indications, in the unit printed and in microlitre/kg/h.")
record LabelRateRow(
        @Schema(description = "The indications the row is for.", examples = "[\"PI\", \"CIDP\"]")
        List<Indication> indications,

        @Schema(description = "Unit as printed: mg/kg/min, mg/kg/h, mL/kg/h or mL/kg/min.", examples = "mg/kg/min")
        String labelUnit,

        @Schema(description = "Rate to begin at, labelUnit.", examples = "0.5")
        BigDecimal initial,

        @Schema(description = "How long the first rate is held, minutes; null when not given.", examples = "30")
        @Nullable Integer initialHoldMinutes,

        @Schema(description = "Shortest and longest step, minutes; null when not given.", examples = "[15, 30]")
        @Nullable List<Integer> stepMinutes,

        @Schema(description = "Increase per step, labelUnit; null when not given.", examples = "0.8") @Nullable BigDecimal increment,

        @Schema(description = "Rate never exceeded, labelUnit.", examples = "8")
        BigDecimal maximum,

        @Schema(description = "Pairs of rate (labelUnit) and minutes, the last minutes null; null when not given.")
        @Nullable List<List<@Nullable BigDecimal>> ladder,

        @Schema(
                description = "Where the rungs come from; null when the label gives start and maximum only and the"
                        + " centre must set a ladder.",
                examples = "LABEL")
        @Nullable LadderBasis ladderBasis,

        @Schema(description = "The same numbers in microlitre/kg/h, in which each is whole.")
        Canonical canonical,

        @Schema(description = "What the label says of patients at risk of kidney failure or thrombosis.")
        AtRisk atRisk,

        @Schema(description = "How sure the row is.", examples = "LABEL")
        ReferenceStatus status,

        @Schema(description = "Ids of the sources, see /reference-sources.", examples = "[\"P23\", \"P25\"]")
        @JsonAlias("src")
        List<String> sources,

        @Schema(description = "What else the source says.") @Nullable String note) {

    @Schema(name = "CanonicalRates", description = "Rates in microlitre/kg/h.")
    record Canonical(
            @Schema(description = "Always microlitre/kg/h.", examples = "microlitre/kg/h")
            String unit,

            @Schema(description = "Rate to begin at.", examples = "300")
            int initial,

            @Schema(description = "Increase per step; null when not given.", examples = "480") @Nullable Integer increment,

            @Schema(description = "Rate never exceeded.", examples = "4800")
            int maximum,

            @Schema(description = "The rungs; null when not given.") @Nullable List<CanonicalStep> ladder) {}

    @Schema(name = "AtRiskCap", description = "The cap for patients at risk.")
    record AtRisk(
            @Schema(description = "What the label asks for in words.", examples = "MINIMUM_PRACTICABLE")
            String policy,

            @Schema(description = "The cap where the label gives a number, numericCapUnit.", examples = "3.3") @Nullable BigDecimal numericCap,

            @Schema(description = "Unit of numericCap as printed.", examples = "mg/kg/min") @Nullable String numericCapUnit,

            @Schema(description = "The same cap, microlitre/kg/h.", examples = "1980") @Nullable Integer canonicalCap,

            @Schema(description = "Ids of the sources, see /reference-sources.", examples = "[\"P30\"]")
            @JsonAlias("src")
            @Nullable List<String> sources) {}

    LabelBounds bounds() {
        Integer cap = atRisk.canonicalCap();
        List<String> capSources = atRisk.sources() == null ? List.of() : atRisk.sources();
        return new LabelBounds(
                new MicrolitresPerKgHour(canonical.initial()),
                new MicrolitresPerKgHour(canonical.maximum()),
                cap == null ? null : new MicrolitresPerKgHour(cap),
                Stream.concat(sources.stream(), capSources.stream()).distinct().toList());
    }
}
