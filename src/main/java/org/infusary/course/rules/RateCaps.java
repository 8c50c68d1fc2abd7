package org.infusary.course.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.infusary.catalog.rules.Ladder;
import org.infusary.catalog.rules.RateStep;
import org.infusary.kernel.Kilograms;
import org.infusary.kernel.MicrolitresPerKgHour;
import org.infusary.kernel.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The highest rate one patient may run at, and what bounds it.
 *
 * @param cap the lowest of: label maximum, label cap for patients at risk, the patient's tolerated maximum, the pump's
 *     maximum
 * @param reasons {@code cap-at-risk}, {@code cap-tolerated}, {@code cap-pump} for each bound that lowers the ladder;
 *     {@code minimum-practicable-rate} when the patient is at risk and the label gives no number
 */
public record RateCaps(MicrolitresPerKgHour cap, List<Reason> reasons) {
    public RateCaps {
        reasons = List.copyOf(reasons);
    }

    /**
     * Weighs every bound. A patient at risk whose label has no number keeps the ladder, with a warning: a number is never
     * guessed.
     *
     * @param dosing the weight the pump is set by
     * @param atRisk of kidney failure or thrombosis (R22)
     * @param tolerated highest rate this patient has tolerated; null when none is set
     * @param pumpMaximumMlPerHour of the centre's pumps; null when they set no limit
     */
    public static RateCaps of(
            Ladder ladder,
            Kilograms dosing,
            boolean atRisk,
            @Nullable MicrolitresPerKgHour tolerated,
            @Nullable Integer pumpMaximumMlPerHour) {
        List<Bound> bounds = new ArrayList<>();
        List<Reason> reasons = new ArrayList<>();
        MicrolitresPerKgHour label = ladder.atRiskMaximum();
        if (atRisk && label != null) {
            bounds.add(new Bound(label, atRiskReason(ladder, label)));
        }
        if (atRisk && label == null) {
            reasons.add(Reason.of(
                    "minimum-practicable-rate",
                    "The patient is at risk and the label gives no number: run at the lowest rate practicable.",
                    "R22"));
        }
        if (tolerated != null) {
            String detail = "Not above the " + tolerated + " microlitres/kg/h the patient has tolerated.";
            bounds.add(new Bound(tolerated, Reason.of("cap-tolerated", detail)));
        }
        if (pumpMaximumMlPerHour != null) {
            String detail = "Not above the " + pumpMaximumMlPerHour + " mL/h of the centre's pumps.";
            bounds.add(new Bound(pumpRate(pumpMaximumMlPerHour, dosing), Reason.of("cap-pump", detail)));
        }
        MicrolitresPerKgHour cap = bounds.stream().map(Bound::rate).reduce(ladder.labelMaximum(), RateCaps::lower);
        bounds.stream()
                .filter(bound -> bound.rate().equals(cap) && cap.compareTo(top(ladder)) < 0)
                .forEach(bound -> reasons.add(bound.reason()));
        return new RateCaps(cap, reasons);
    }

    private static Reason atRiskReason(Ladder ladder, MicrolitresPerKgHour cap) {
        List<String> sources =
                Stream.concat(Stream.of("R22"), ladder.sources().stream()).toList();
        return new Reason(
                "cap-at-risk", "The label allows patients at risk at most " + cap + " microlitres/kg/h.", sources);
    }

    /** Rounded down, so that the pump's maximum is never passed. */
    private static MicrolitresPerKgHour pumpRate(int mlPerHour, Kilograms dosing) {
        BigDecimal microlitres = BigDecimal.valueOf(mlPerHour).movePointRight(3);
        return new MicrolitresPerKgHour(
                microlitres.divide(dosing.value(), 0, RoundingMode.DOWN).intValueExact());
    }

    /** The highest rate the patient would reach without caps of their own. */
    private static MicrolitresPerKgHour top(Ladder ladder) {
        return Stream.concat(ladder.steps().stream(), ladder.cautiousSteps().stream())
                .map(RateStep::rate)
                .max(MicrolitresPerKgHour::compareTo)
                .map(rate -> rate.atMost(ladder.labelMaximum()))
                .orElse(ladder.labelMaximum());
    }

    private static MicrolitresPerKgHour lower(MicrolitresPerKgHour one, MicrolitresPerKgHour other) {
        return one.atMost(other);
    }

    private record Bound(MicrolitresPerKgHour rate, Reason reason) {}
}
