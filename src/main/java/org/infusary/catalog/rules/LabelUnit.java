package org.infusary.catalog.rules;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** The units in which labels print infusion rates. */
public enum LabelUnit {
    MG_PER_KG_MIN("mg/kg/min", true, 60),
    MG_PER_KG_HOUR("mg/kg/h", true, 1),
    ML_PER_KG_MIN("mL/kg/min", false, 60),
    ML_PER_KG_HOUR("mL/kg/h", false, 1);

    private static final int MICROLITRES_PER_ML = 1000;

    private final String printed;
    private final boolean byMass;
    private final int timesPerHour;

    LabelUnit(String printed, boolean byMass, int timesPerHour) {
        this.printed = printed;
        this.byMass = byMass;
        this.timesPerHour = timesPerHour;
    }

    /** The unit printed so, letter for letter; empty for any other. */
    public static Optional<LabelUnit> printed(String text) {
        return Arrays.stream(values()).filter(unit -> unit.printed.equals(text)).findFirst();
    }

    /** Whether a concentration is needed to tell the volume. */
    public boolean isByMass() {
        return byMass;
    }

    /**
     * A printed rate in microlitre/kg/h; empty when it is no whole number there, which is how a rounded one shows.
     *
     * @param rate above 0, in this unit
     * @param mgPerMl concentration, above 0; only counts for a unit by mass
     */
    public Optional<Integer> microlitresPerKgHour(BigDecimal rate, int mgPerMl) {
        BigDecimal perHour = rate.multiply(BigDecimal.valueOf((long) timesPerHour * MICROLITRES_PER_ML));
        BigDecimal[] parts = perHour.divideAndRemainder(BigDecimal.valueOf(byMass ? mgPerMl : 1));
        return parts[1].signum() == 0 && parts[0].abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) < 0
                ? Optional.of(parts[0].intValueExact())
                : Optional.empty();
    }
}
