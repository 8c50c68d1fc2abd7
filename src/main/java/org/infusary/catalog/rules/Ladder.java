package org.infusary.catalog.rules;

import java.util.List;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.MicrolitresPerKgHour;
import org.jspecify.annotations.Nullable;

/**
 * The ramp of infusion rates for one product and indication at one centre.
 *
 * @param mgPerMl the concentration the rates are meant for
 * @param steps rising rungs, the last without end
 * @param cautiousSteps the slower ramp for a first, switched or lapsed patient; empty when {@code steps} serves all
 * @param labelMaximum never exceeded
 * @param atRiskMaximum the label's cap for patients at risk; null where it gives no number
 */
public record Ladder(
        int mgPerMl,
        List<RateStep> steps,
        List<RateStep> cautiousSteps,
        LadderBasis basis,
        MicrolitresPerKgHour labelMaximum,
        @Nullable MicrolitresPerKgHour atRiskMaximum,
        List<String> sources) {
    public Ladder {
        steps = List.copyOf(steps);
        cautiousSteps = List.copyOf(cautiousSteps);
        sources = List.copyOf(sources);
    }

    public List<RateStep> stepsFor(Exposure exposure) {
        return exposure.isCautious() && !cautiousSteps.isEmpty() ? cautiousSteps : steps;
    }
}
