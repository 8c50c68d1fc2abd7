package org.infusary.order;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.kernel.Grams;
import org.infusary.kernel.GramsPerKg;
import org.infusary.kernel.Interval;
import org.infusary.order.rules.RoundedDose;
import org.jspecify.annotations.Nullable;

@Schema(description = "The dose of one cycle, before and after rounding to vials.")
record DoseView(
        @Schema(description = "Grams per kg of dosing weight, when ordered so; else null.", examples = "2") @Nullable BigDecimal gramsPerKg,

        @Schema(description = "Grams of the whole cycle before rounding, to a milligram.", examples = "142.6")
        BigDecimal gramsBeforeRounding,

        @Schema(description = "Grams of the whole cycle.", examples = "145")
        BigDecimal grams,

        @Schema(description = "Infusion days of the cycle, 1 to 5.", examples = "2")
        int days,

        @Schema(description = "How often the cycle comes round; null unless it is the maintenance.") @Nullable IntervalRequest interval) {

    static @Nullable DoseView of(@Nullable RoundedDose dose, @Nullable Interval every) {
        if (dose == null) {
            return null;
        }
        GramsPerKg perKg = dose.wanted().gramsPerKg();
        return new DoseView(
                perKg == null ? null : perKg.plain(),
                new Grams(dose.exactGrams().setScale(3, RoundingMode.HALF_UP)).plain(),
                dose.dose().grams().plain(),
                dose.dose().days(),
                every == null ? null : IntervalRequest.of(every));
    }
}
