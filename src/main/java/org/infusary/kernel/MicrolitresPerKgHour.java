package org.infusary.kernel;

/**
 * An infusion rate in whole microlitres per kilogram and hour, above zero.
 *
 * <p>The one unit in which every rate of a label is a whole number (0.5 mL/kg/h = 500; 0.8 mg/kg/min at 10 % = 480), so
 * that times come out exactly. Source: field guide of the product reference, "Rate rows".
 */
public record MicrolitresPerKgHour(int value) implements Comparable<MicrolitresPerKgHour> {
    public MicrolitresPerKgHour {
        if (value <= 0) {
            throw new IllegalArgumentException("a rate must be above 0");
        }
    }

    public MicrolitresPerKgHour atMost(MicrolitresPerKgHour cap) {
        return compareTo(cap) <= 0 ? this : cap;
    }

    @Override
    public int compareTo(MicrolitresPerKgHour other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
