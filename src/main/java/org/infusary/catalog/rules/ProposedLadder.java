package org.infusary.catalog.rules;

import java.util.List;

/**
 * A ladder a centre wants to use, not yet held against the label.
 *
 * @param mgPerMl the concentration the rates are meant for
 * @param steps the ramp, in order
 * @param cautiousSteps the slower ramp for a first, switched or lapsed patient; empty when {@code steps} serves all
 */
public record ProposedLadder(int mgPerMl, List<RateStep> steps, List<RateStep> cautiousSteps) {
    public ProposedLadder {
        steps = List.copyOf(steps);
        cautiousSteps = List.copyOf(cautiousSteps);
    }

    /** The ramp a first, switched or lapsed patient gets. */
    List<RateStep> cautious() {
        return cautiousSteps.isEmpty() ? steps : cautiousSteps;
    }
}
