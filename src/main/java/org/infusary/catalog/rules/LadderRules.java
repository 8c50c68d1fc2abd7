package org.infusary.catalog.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.infusary.kernel.MicrolitresPerKgHour;
import org.infusary.kernel.Reason;

/** Holds a centre's ladder against its label. One method per rule; the label's numbers come in as arguments. */
public final class LadderRules {
    /** A rung longer than this is taken for a slip. The service's own limit, no source. */
    public static final int LONGEST_STEP_MINUTES = 240;

    private LadderRules() {}

    /**
     * Every rule the ladder breaks, in a fixed order; empty when it may be used.
     *
     * <p>Codes: {@code ladder-concentration-unknown}, {@code ladder-without-steps}, {@code ladder-last-step-ends},
     * {@code ladder-open-step-inside}, {@code ladder-rates-not-rising}, {@code ladder-step-too-long},
     * {@code ladder-above-label-maximum}, {@code ladder-start-above-label-initial},
     * {@code ladder-cautious-above-standard}.
     *
     * @param concentrations of the product, mg/mL
     * @param bounds the label's numbers for the indication; their sources stand in the reasons
     */
    public static List<Reason> faults(ProposedLadder ladder, List<Integer> concentrations, LabelBounds bounds) {
        List<Reason> faults = new ArrayList<>();
        concentrationOfTheProduct(ladder, concentrations).ifPresent(faults::add);
        atLeastOneStep(ladder.steps()).ifPresent(faults::add);
        faults.addAll(shape("steps", ladder.steps(), bounds));
        faults.addAll(shape("cautiousSteps", ladder.cautiousSteps(), bounds));
        cautiousStart(ladder, bounds).ifPresent(faults::add);
        cautiousNotFaster(ladder).ifPresent(faults::add);
        return List.copyOf(faults);
    }

    private static List<Reason> shape(String ramp, List<RateStep> steps, LabelBounds bounds) {
        List<Reason> faults = new ArrayList<>();
        lastIsOpen(ramp, steps).ifPresent(faults::add);
        onlyLastIsOpen(ramp, steps).ifPresent(faults::add);
        rising(ramp, steps).ifPresent(faults::add);
        notTooLong(ramp, steps).ifPresent(faults::add);
        withinLabelMaximum(ramp, steps, bounds).ifPresent(faults::add);
        return faults;
    }

    private static Optional<Reason> concentrationOfTheProduct(ProposedLadder ladder, List<Integer> concentrations) {
        return when(
                !concentrations.contains(ladder.mgPerMl()),
                Reason.of(
                        "ladder-concentration-unknown",
                        "The product does not come at " + ladder.mgPerMl() + " mg/mL; it comes at " + concentrations
                                + " mg/mL."));
    }

    private static Optional<Reason> atLeastOneStep(List<RateStep> steps) {
        return when(steps.isEmpty(), Reason.of("ladder-without-steps", "steps: a ladder has at least one step."));
    }

    private static Optional<Reason> lastIsOpen(String ramp, List<RateStep> steps) {
        return when(
                !steps.isEmpty() && steps.get(steps.size() - 1).minutes() != null,
                Reason.of(
                        "ladder-last-step-ends",
                        ramp + ": the last step runs to the end of the dose, so its minutes are null."));
    }

    private static Optional<Reason> onlyLastIsOpen(String ramp, List<RateStep> steps) {
        return when(
                steps.stream().limit(Math.max(0, steps.size() - 1)).anyMatch(step -> step.minutes() == null),
                Reason.of("ladder-open-step-inside", ramp + ": every step before the last has its minutes."));
    }

    private static Optional<Reason> rising(String ramp, List<RateStep> steps) {
        boolean rises = true;
        for (int i = 1; i < steps.size(); i++) {
            rises &= steps.get(i).rate().compareTo(steps.get(i - 1).rate()) > 0;
        }
        return when(
                !rises, Reason.of("ladder-rates-not-rising", ramp + ": every step is faster than the step before it."));
    }

    private static Optional<Reason> notTooLong(String ramp, List<RateStep> steps) {
        return when(
                steps.stream().anyMatch(step -> step.minutes() != null && step.minutes() > LONGEST_STEP_MINUTES),
                Reason.of(
                        "ladder-step-too-long", ramp + ": a step is held 1 to " + LONGEST_STEP_MINUTES + " minutes."));
    }

    private static Optional<Reason> withinLabelMaximum(String ramp, List<RateStep> steps, LabelBounds bounds) {
        return when(
                steps.stream().anyMatch(step -> step.rate().compareTo(bounds.maximum()) > 0),
                new Reason(
                        "ladder-above-label-maximum",
                        ramp + ": no rate above the label's maximum of " + bounds.maximum() + " microlitre/kg/h.",
                        bounds.sources()));
    }

    private static Optional<Reason> cautiousStart(ProposedLadder ladder, LabelBounds bounds) {
        List<RateStep> ramp = ladder.cautious();
        return when(
                !ramp.isEmpty() && ramp.get(0).rate().compareTo(bounds.initial()) > 0,
                new Reason(
                        "ladder-start-above-label-initial",
                        "The ramp for a first, switched or lapsed patient begins at or below the label's initial rate"
                                + " of " + bounds.initial() + " microlitre/kg/h.",
                        bounds.sources()));
    }

    private static Optional<Reason> cautiousNotFaster(ProposedLadder ladder) {
        Optional<MicrolitresPerKgHour> standard = fastest(ladder.steps());
        Optional<MicrolitresPerKgHour> cautious = fastest(ladder.cautiousSteps());
        return when(
                standard.isPresent() && cautious.isPresent() && cautious.get().compareTo(standard.get()) > 0,
                Reason.of(
                        "ladder-cautious-above-standard",
                        "cautiousSteps: the cautious ramp never runs faster than the fastest of steps."));
    }

    private static Optional<MicrolitresPerKgHour> fastest(List<RateStep> steps) {
        return steps.stream().map(RateStep::rate).max(MicrolitresPerKgHour::compareTo);
    }

    private static Optional<Reason> when(boolean broken, Reason reason) {
        return broken ? Optional.of(reason) : Optional.empty();
    }
}
