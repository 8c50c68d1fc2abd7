package org.infusary.infusion.rules;

import java.util.List;
import java.util.Map;
import org.infusary.kernel.Exposure;

/**
 * How often vital signs are due. Source: rules reference, {@code monitoring}.
 *
 * @param titrationMinutes between two while the rate is still to rise
 * @param maintenanceMinutes between two at the highest rate
 * @param observationMinutes from the last drop to the end of observation
 * @param cautiousObservationMinutes the same after a first infusion, another brand or a long gap
 * @param sources ids of the reference sources for each phase
 */
public record Monitoring(
        int titrationMinutes,
        int maintenanceMinutes,
        int observationMinutes,
        int cautiousObservationMinutes,
        Map<VitalsPhase, List<String>> sources) {
    public Monitoring {
        sources = Map.copyOf(sources);
    }

    int observationMinutes(Exposure exposure) {
        return exposure.isCautious() ? cautiousObservationMinutes : observationMinutes;
    }

    public List<String> sourcesOf(VitalsPhase phase) {
        return sources.getOrDefault(phase, List.of());
    }
}
