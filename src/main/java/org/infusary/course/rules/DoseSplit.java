package org.infusary.course.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.infusary.catalog.rules.VialSizes;
import org.infusary.kernel.Grams;
import org.infusary.site.rules.Rounding;

/**
 * How the grams of a cycle fall on its days: whole units, days differing by at most one unit, the larger days last.
 *
 * <p>Source: rules reference, {@code split} (a design choice there, without a source of its own).
 */
public final class DoseSplit {
    private static final Grams FIVE_GRAMS = Grams.of("5");

    private DoseSplit() {}

    /**
     * The grams of each day.
     *
     * @param total already rounded to vials
     * @param days at least 1
     * @throws IllegalArgumentException when the total is not a multiple of the unit or has fewer units than days
     */
    public static List<Grams> split(Grams total, int days, Grams unit) {
        if (!divides(total, days, unit)) {
            throw new IllegalArgumentException("whole units, at least one for each day");
        }
        int units = total.value().divideToIntegralValue(unit.value()).intValueExact();
        int larger = units % days;
        return IntStream.range(0, days)
                .mapToObj(day -> unit.times(units / days + (day >= days - larger ? 1 : 0)))
                .toList();
    }

    /**
     * The unit a centre shares out: 5 g where its policy says so and whole vials make 5 g, else the smallest vial.
     *
     * <p>Vials that make one unit make every multiple of it.
     */
    public static Grams unit(VialSizes vials, Rounding rounding) {
        return switch (rounding) {
            case NEAREST_5G -> vials.canMake(FIVE_GRAMS) ? FIVE_GRAMS : vials.smallest();
            case NEAREST_VIAL -> vials.smallest();
        };
    }

    /**
     * The grams of each day in the centre's unit; when the total does not fall into it (12.5 g, or 5 g over two days), in
     * the smallest vial that serves. Whole vials make every day.
     *
     * @return empty when whole vials cannot be shared over so many days
     */
    public static Optional<List<Grams>> shared(Grams total, int days, VialSizes vials, Rounding rounding) {
        Stream<Grams> whole = days == 1 && total.compareTo(Grams.ZERO) > 0 && vials.canMake(total)
                ? Stream.of(total)
                : Stream.empty();
        return Stream.of(Stream.of(unit(vials, rounding)), vials.grams().stream(), whole)
                .flatMap(units -> units)
                .filter(unit -> divides(total, days, unit))
                .findFirst()
                .map(unit -> split(total, days, unit));
    }

    private static boolean divides(Grams total, int days, Grams unit) {
        BigDecimal[] units = total.value().divideAndRemainder(unit.value());
        return days >= 1 && units[1].signum() == 0 && units[0].compareTo(BigDecimal.valueOf(days)) >= 0;
    }
}
