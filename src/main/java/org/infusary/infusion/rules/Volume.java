package org.infusary.infusion.rules;

import java.math.BigDecimal;
import java.util.Optional;
import org.infusary.kernel.Fraction;
import org.infusary.kernel.Grams;

/** Grams and the millilitres that hold them, exactly. */
public final class Volume {
    private static final Fraction MG_PER_GRAM = Fraction.of(1000);

    private Volume() {}

    /** @param mgPerMl above 0 */
    public static Fraction ml(Grams grams, int mgPerMl) {
        return Fraction.of(grams.value()).times(MG_PER_GRAM).dividedBy(Fraction.of(mgPerMl));
    }

    /**
     * What a number of millilitres holds that was read to the nearest whole one. Where that goes above what there is by less
     * than one millilitre, it is all there is.
     *
     * @param ml 0 or more
     * @param mgPerMl above 0
     * @param most what there is
     * @return empty when it is more than there is
     */
    public static Optional<Grams> grams(int ml, int mgPerMl, Grams most) {
        BigDecimal holds = BigDecimal.valueOf((long) ml * mgPerMl, 3);
        Grams grams = new Grams(holds);
        if (grams.compareTo(most) <= 0) {
            return Optional.of(grams);
        }
        BigDecimal above = holds.subtract(most.value());
        return above.compareTo(BigDecimal.valueOf(mgPerMl, 3)) < 0 ? Optional.of(most) : Optional.empty();
    }
}
