package org.infusary.infusion.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.infusary.catalog.rules.RateStep;
import org.infusary.course.rules.Ramp;
import org.infusary.kernel.Kilograms;
import org.infusary.kernel.MicrolitresPerKgHour;

/**
 * What the pump is set to for one patient, step by step.
 *
 * <p>A pump is set in tenths of a millilitre per hour; the service's own choice, as no source tells what pumps show. Every
 * rate is rounded down, so that none is above the ladder or a cap.
 *
 * @param steps at least one, rising
 */
public record PumpPlan(List<PumpStep> steps) {
    /** Below it a pump shows nothing. */
    public static final BigDecimal LOWEST = new BigDecimal("0.1");

    public PumpPlan {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a ramp has at least one step");
        }
    }

    public static PumpPlan of(Ramp ramp) {
        List<PumpStep> steps = new ArrayList<>();
        for (RateStep step : ramp.steps()) {
            steps.add(new PumpStep(steps.size() + 1, step.rate(), shown(step.rate(), ramp.dosing()), step.minutes()));
        }
        return new PumpPlan(steps);
    }

    private static BigDecimal shown(MicrolitresPerKgHour rate, Kilograms dosing) {
        return BigDecimal.valueOf(rate.value(), 3).multiply(dosing.value()).setScale(1, RoundingMode.DOWN);
    }

    /** Whether a pump can show the lowest step. */
    public boolean canBeShown() {
        return first().mlPerHour().compareTo(LOWEST) >= 0;
    }

    public PumpStep first() {
        return steps.get(0);
    }

    /** Nothing runs faster. */
    public BigDecimal highest() {
        return steps.get(steps.size() - 1).mlPerHour();
    }

    /** @param number from 1 */
    public Optional<PumpStep> step(int number) {
        return steps.stream().filter(step -> step.number() == number).findFirst();
    }

    /** The highest step that is not above a rate; the first one for a rate below all. */
    PumpStep at(BigDecimal mlPerHour) {
        return steps.stream()
                .filter(step -> step.mlPerHour().compareTo(mlPerHour) <= 0)
                .reduce((lower, higher) -> higher)
                .orElse(first());
    }

    /** The step to take from a rate when its time is held; empty at the top, and from a step that is held to the end. */
    Optional<PumpStep> after(BigDecimal mlPerHour) {
        return at(mlPerHour).minutes() == null
                ? Optional.empty()
                : steps.stream()
                        .filter(step -> step.mlPerHour().compareTo(mlPerHour) > 0)
                        .findFirst();
    }
}
