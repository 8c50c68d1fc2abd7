package org.infusary.course.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.ProductId;
import org.infusary.ledger.rules.Given;

/**
 * The product to plan with and what the patient has had before.
 *
 * @param history what was given, of any product, oldest first
 * @param longGapDays more days than this since the last infusion make it LAPSED (R21)
 * @param switchInfusions the first so many days on another product are a SWITCH to it
 */
public record BrandPast(
        ProductId product, List<Given> history, int longGapDays, int switchInfusions, ExposureOn exposure) {
    public BrandPast {
        history = List.copyOf(history);
    }

    /** What the patient will be on a day when this product was given before. */
    public Exposure on(LocalDate day) {
        return exposure.of(history, product, day, longGapDays, switchInfusions);
    }

    /** The last day something was given; empty when nothing ever was. */
    public Optional<LocalDate> lastDay() {
        return history.stream().map(Given::on).max(Comparator.naturalOrder());
    }

    /** This past and the product on a further day; a day already in the history stays as it was. */
    public BrandPast and(LocalDate day) {
        if (history.stream().anyMatch(given -> given.on().equals(day))) {
            return this;
        }
        List<Given> longer = Stream.concat(history.stream(), Stream.of(new Given(product, day)))
                .sorted(Comparator.comparing(Given::on))
                .toList();
        return new BrandPast(product, longer, longGapDays, switchInfusions, exposure);
    }

    /** The same past before another product. */
    public BrandPast of(ProductId other) {
        return product.equals(other) ? this : new BrandPast(other, history, longGapDays, switchInfusions, exposure);
    }
}
