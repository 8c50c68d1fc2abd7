package org.infusary.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A volume in millilitres, zero or more, to a tenth of a millilitre (half up): finer than any pump shows. */
public record Millilitres(BigDecimal value) {
    public Millilitres {
        value = value.setScale(1, RoundingMode.HALF_UP);
        if (value.signum() < 0) {
            throw new IllegalArgumentException("Millilitres must not be below 0");
        }
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
