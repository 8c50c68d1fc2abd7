package org.infusary.course.rules;

import java.util.ArrayList;
import java.util.List;
import org.infusary.catalog.rules.Ladder;
import org.infusary.catalog.rules.RateStep;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.Kilograms;
import org.infusary.kernel.MicrolitresPerKgHour;
import org.infusary.kernel.Reason;

/**
 * The rates that one infusion of one patient runs by: the ladder for their exposure, cut off at the cap.
 *
 * @param mgPerMl the concentration the rates are meant for
 * @param dosing the weight the pump is set by
 * @param steps rising; all but the last have minutes
 * @param bound why the highest step is not higher; code {@code rate-above-label-maximum}, {@code rate-above-ladder} or
 *     that of the cap, such as {@code cap-at-risk}
 * @param sources of the ladder
 */
public record Ramp(
        int mgPerMl, Kilograms dosing, Exposure exposure, List<RateStep> steps, Reason bound, List<String> sources) {
    public Ramp {
        steps = List.copyOf(steps);
        sources = List.copyOf(sources);
    }

    public static Ramp of(Ladder ladder, Kilograms dosing, Exposure exposure, RateCaps caps) {
        List<RateStep> steps = new ArrayList<>();
        for (RateStep step : ladder.stepsFor(exposure)) {
            if (step.rate().compareTo(caps.cap()) >= 0) {
                steps.add(new RateStep(caps.cap(), null));
                break;
            }
            steps.add(step);
        }
        return new Ramp(
                ladder.mgPerMl(),
                dosing,
                exposure,
                steps,
                bound(ladder, steps.get(steps.size() - 1).rate(), caps),
                ladder.sources());
    }

    private static Reason bound(Ladder ladder, MicrolitresPerKgHour top, RateCaps caps) {
        if (top.compareTo(caps.cap()) < 0) {
            return new Reason(
                    "rate-above-ladder", "The highest step of the centre's ladder for this patient.", ladder.sources());
        }
        return caps.reasons().stream()
                .filter(reason -> reason.code().startsWith("cap-"))
                .findFirst()
                .map(Ramp::withoutNumber)
                .orElseGet(() -> new Reason("rate-above-label-maximum", "The maximum of the label.", ladder.sources()));
    }

    /** Rates for a kilogram and for the patient side by side would tell the weight. */
    private static Reason withoutNumber(Reason cap) {
        String detail =
                switch (cap.code()) {
                    case "cap-at-risk" -> "The label's maximum for patients at risk of kidney failure or thrombosis.";
                    case "cap-tolerated" -> "The highest rate that this patient has tolerated.";
                    default -> "The maximum of the centre's pumps.";
                };
        return new Reason(cap.code(), detail, cap.sources());
    }
}
