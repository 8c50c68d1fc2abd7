package org.infusary.supply;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.infusary.kernel.Grams;
import org.infusary.supply.rules.Need;
import org.jspecify.annotations.Nullable;

/**
 * One line of the CSV form: a size of vial of a product on a date. Grams are those of the line's vials, so that columns can be
 * summed; grams that no whole vials add up to are a line without a size.
 */
record ProductDemandRow(
        LocalDate date,
        String productId,
        @Nullable String brand,
        @Nullable BigDecimal gramsPerVial,
        int firmVials,
        BigDecimal firmGrams,
        int projectedVials,
        BigDecimal projectedGrams) {

    static Stream<ProductDemandRow> of(ProductDay day) {
        List<Grams> sizes = Stream.of(day.firm(), day.projected())
                .flatMap(need -> need.vials().stream())
                .map(Need.Size::grams)
                .distinct()
                .sorted()
                .toList();
        Stream<ProductDemandRow> unpacked = Stream.of(new ProductDemandRow(
                        day.date(),
                        day.product().value(),
                        day.brand().orElse(null),
                        null,
                        0,
                        day.firm().unpacked().plain(),
                        0,
                        day.projected().unpacked().plain()))
                .filter(row -> row.firmGrams().signum() + row.projectedGrams().signum() > 0);
        return Stream.concat(sizes.stream().map(size -> of(day, size)), unpacked);
    }

    private static ProductDemandRow of(ProductDay day, Grams size) {
        int firm = vials(day.firm(), size);
        int projected = vials(day.projected(), size);
        return new ProductDemandRow(
                day.date(),
                day.product().value(),
                day.brand().orElse(null),
                size.plain(),
                firm,
                size.times(firm).plain(),
                projected,
                size.times(projected).plain());
    }

    private static int vials(Need need, Grams size) {
        return need.vials().stream()
                .filter(one -> one.grams().equals(size))
                .mapToInt(Need.Size::vials)
                .sum();
    }
}
