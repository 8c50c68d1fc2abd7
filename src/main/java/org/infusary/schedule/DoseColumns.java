package org.infusary.schedule;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.infusary.course.DayFacts;
import org.infusary.course.rules.ChairMinutes;
import org.infusary.course.rules.DayPlan;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.Grams;
import org.infusary.kernel.Millilitres;
import org.infusary.kernel.ProductId;

/**
 * What a visit is to give, as columns of its row.
 *
 * @param afterMinutes flush and observation: minutes for which the chair stays taken after the last drop
 */
@Embeddable
record DoseColumns(
        String productId,
        BigDecimal grams,
        BigDecimal volumeMl,
        @Enumerated(EnumType.STRING) Exposure exposure,
        int afterMinutes) {

    static DoseColumns of(DayFacts day) {
        return new DoseColumns(
                day.product().value(),
                day.grams().value(),
                day.trace().volume().value(),
                day.exposure(),
                after(day.minutes()));
    }

    static DoseColumns of(ProductId product, Exposure exposure, DayPlan plan) {
        return new DoseColumns(
                product.value(), plan.grams().value(), plan.trace().volume().value(), exposure, after(plan.minutes()));
    }

    private static int after(ChairMinutes minutes) {
        return minutes.flush() + minutes.observation();
    }

    ProductId product() {
        return new ProductId(productId);
    }

    Grams amount() {
        return new Grams(grams);
    }

    Millilitres volume() {
        return new Millilitres(volumeMl);
    }
}
