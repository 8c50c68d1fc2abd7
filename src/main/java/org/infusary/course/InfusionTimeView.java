package org.infusary.course;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.catalog.rules.LadderBasis;
import org.infusary.course.rules.ChairMinutes;
import org.infusary.course.rules.InfusionTrace;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.Reason;
import org.jspecify.annotations.Nullable;

@Schema(name = "InfusionTime", description = "How long an infusion takes, from the pump's first step to the chair.")
record InfusionTimeView(
        @Schema(description = "Where the ladder comes from; null for an explicit one.", examples = "SITE") @Nullable LadderBasis ladderBasis,

        @Schema(description = "Volume in mL.", examples = "280")
        BigDecimal volumeMl,

        @Schema(description = "Infusion minutes as an exact fraction.", examples = "1135/8")
        String infusionMinutesExact,

        @Schema(description = "Infusion minutes to 4 decimals.", examples = "141.875")
        BigDecimal infusionMinutesDecimal,

        @Schema(description = "Infusion minutes, rounded up to whole minutes.", examples = "142")
        int infusionMinutesCeil,

        @Schema(description = "The pump's steps.") List<TraceStepView> trace,

        @Schema(description = "What the patient is to the brand.", examples = "ESTABLISHED")
        Exposure exposure,

        @Schema(description = "Every part of the time in the chair.")
        ChairMinutesView chairMinutes,

        @Schema(description = "Which caps bound the rates, and what to look at.")
        List<Reason> reasons) {

    static InfusionTimeView of(
            @Nullable LadderBasis basis,
            InfusionTrace trace,
            Exposure exposure,
            ChairMinutes minutes,
            List<Reason> reasons) {
        return new InfusionTimeView(
                basis,
                trace.volume().value(),
                trace.exactMinutes().toString(),
                TraceStepView.decimal(trace.exactMinutes(), 4),
                trace.minutes(),
                TraceStepView.of(trace),
                exposure,
                ChairMinutesView.of(minutes),
                reasons);
    }
}
