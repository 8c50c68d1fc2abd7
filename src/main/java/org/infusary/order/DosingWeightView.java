package org.infusary.order;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.order.rules.DosingWeight;
import org.infusary.order.rules.WeightBasis;

@Schema(description = "The weight the order was dosed on; it stays when the patient's weight changes.")
record DosingWeightView(
        @Schema(description = "Weight the dose is reckoned with, in kg; never above actualKg.", examples = "82.279")
        BigDecimal dosingKg,

        @Schema(description = "Weight as measured, in kg.", examples = "100")
        BigDecimal actualKg,

        @Schema(description = "Day of measuring.", examples = "2026-11-16")
        LocalDate measuredOn,

        @Schema(description = "What dosingKg is.", examples = "ADJUSTED")
        WeightBasis basis) {

    static DosingWeightView of(DosingWeight weight) {
        return new DosingWeightView(
                weight.dosing().plain(), weight.actual().plain(), weight.measuredOn(), weight.basis());
    }
}
