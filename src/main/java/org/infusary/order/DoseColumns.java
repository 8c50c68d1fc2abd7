package org.infusary.order;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.infusary.kernel.Grams;
import org.infusary.kernel.GramsPerKg;
import org.infusary.order.rules.CycleDose;
import org.infusary.order.rules.RoundedDose;
import org.infusary.order.rules.WantedDose;
import org.jspecify.annotations.Nullable;

/** The dose of one phase of an order in its columns. */
@Embeddable
class DoseColumns {
    private @Nullable BigDecimal gramsPerKg;

    private BigDecimal exactGrams;

    private BigDecimal grams;

    private Integer days;

    protected DoseColumns() {}

    private DoseColumns(RoundedDose dose) {
        GramsPerKg wanted = dose.wanted().gramsPerKg();
        this.gramsPerKg = wanted == null ? null : wanted.value();
        this.exactGrams = dose.exactGrams();
        this.grams = dose.dose().grams().value();
        this.days = dose.dose().days();
    }

    static @Nullable DoseColumns of(@Nullable RoundedDose dose) {
        return dose == null ? null : new DoseColumns(dose);
    }

    static @Nullable RoundedDose facts(@Nullable DoseColumns columns) {
        return columns == null ? null : columns.facts();
    }

    private RoundedDose facts() {
        WantedDose wanted = gramsPerKg == null
                ? new WantedDose(null, new Grams(grams), days)
                : new WantedDose(new GramsPerKg(gramsPerKg), null, days);
        return new RoundedDose(wanted, exactGrams, new CycleDose(new Grams(grams), days));
    }
}
