package org.infusary.course;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.course.rules.InfusionTrace;
import org.infusary.course.rules.TraceStep;
import org.infusary.kernel.Fraction;
import org.infusary.kernel.PlainNumber;

@Schema(name = "TraceStep", description = "What the pump does for one stretch of the infusion.")
record TraceStepView(
        @Schema(description = "Rate after every cap, in microlitre/kg/h.", examples = "300")
        int rateMicrolitrePerKgPerHour,

        @Schema(description = "What is set on the pump, in mL/h, exact.", examples = "21")
        BigDecimal pumpMlPerHour,

        @Schema(description = "Length in minutes, to 4 decimals.", examples = "30")
        BigDecimal minutes,

        @Schema(description = "Volume of the stretch in mL/kg, to 5 decimals.", examples = "0.15")
        BigDecimal mlPerKg) {

    static List<TraceStepView> of(InfusionTrace trace) {
        return trace.steps().stream().map(TraceStepView::of).toList();
    }

    private static TraceStepView of(TraceStep step) {
        return new TraceStepView(
                step.rate().value(), step.pumpMlPerHour(), decimal(step.minutes(), 4), decimal(step.mlPerKg(), 5));
    }

    /** Half up, without trailing zeros. */
    static BigDecimal decimal(Fraction number, int scale) {
        return PlainNumber.of(number.toDecimal(scale, RoundingMode.HALF_UP));
    }
}
