package org.infusary.patient;

import java.time.LocalDate;
import org.infusary.kernel.Kilograms;

/** A measured body weight and the day it was measured. */
public record WeightFacts(Kilograms weight, LocalDate measuredOn) {
    /** The day alone, so that no log line tells the weight. */
    @Override
    public String toString() {
        return "weight of " + measuredOn;
    }
}
