package org.infusary.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.kernel.Exposure;
import org.infusary.report.rules.ReactionRate;
import org.infusary.report.rules.WilsonInterval;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ReactionRateRow",
        description = "How often patients of one exposure reacted; per 100 infusions with one decimal, with the 95 %"
                + " confidence interval by Wilson's score method.")
record ReactionRateRow(
        @Schema(description = "What the patients were to the product at the infusion.", examples = "SWITCH")
        Exposure exposure,

        @Schema(description = "Infusions of which something went in.", examples = "263")
        long infusions,

        @Schema(description = "Of them with at least one reaction of any grade.", examples = "81")
        long withReaction,

        @Schema(description = "withReaction per 100 infusions; null without infusions.", examples = "30.8") @Nullable BigDecimal per100,

        @Schema(description = "Lower end of the interval; null without infusions.", examples = "25.5") @Nullable BigDecimal per100Low,

        @Schema(description = "Upper end of the interval; null without infusions.", examples = "36.6") @Nullable BigDecimal per100High) {

    static ReactionRateRow of(ReactionRate rate) {
        WilsonInterval interval = rate.interval().orElse(null);
        return new ReactionRateRow(
                rate.exposure(),
                rate.infusions(),
                rate.withReaction(),
                interval == null ? null : per100((double) rate.withReaction() / rate.infusions()),
                interval == null ? null : per100(interval.low()),
                interval == null ? null : per100(interval.high()));
    }

    private static BigDecimal per100(double share) {
        return BigDecimal.valueOf(share * 100).setScale(1, RoundingMode.HALF_UP);
    }
}
