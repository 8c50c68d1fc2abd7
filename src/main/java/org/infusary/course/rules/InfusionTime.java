package org.infusary.course.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.infusary.catalog.rules.RateStep;
import org.infusary.kernel.Fraction;
import org.infusary.kernel.Grams;
import org.infusary.kernel.MicrolitresPerKgHour;
import org.infusary.kernel.Millilitres;
import org.infusary.kernel.PlainNumber;
import org.jspecify.annotations.Nullable;

/**
 * How long a dose takes on a ladder of rates, reckoned exactly.
 *
 * <p>Source: infusion-time reference, {@code formula}; its worked cases come out to the last digit.
 */
public final class InfusionTime {
    private static final Fraction MINUTES_PER_HOUR = Fraction.of(60);
    private static final Fraction THOUSAND = Fraction.of(1000);

    private InfusionTime() {}

    /**
     * The volume to give for each kilogram.
     *
     * @param mgPerMl concentration, above 0
     * @param weightKg the weight the pump is set by, in kilograms, above 0
     */
    public static Fraction mlPerKg(Grams grams, int mgPerMl, BigDecimal weightKg) {
        return Fraction.of(grams.value())
                .times(THOUSAND)
                .dividedBy(Fraction.of(mgPerMl))
                .dividedBy(Fraction.of(weightKg));
    }

    /**
     * Walks up the ladder until the dose is in. A rung above the cap is run at the cap for its minutes; a dose that ends
     * exactly with a rung leaves no empty step behind.
     *
     * @param mlPerKg what is to be given for each kilogram, above 0
     * @param weightKg the weight the pump is set by, in kilograms, above 0
     * @param steps the rungs; all but the last have minutes, the last has none
     * @param cap never exceeded; null when nothing but the ladder bounds the rate
     */
    public static InfusionTrace walk(
            Fraction mlPerKg, BigDecimal weightKg, List<RateStep> steps, @Nullable MicrolitresPerKgHour cap) {
        if (mlPerKg.signum() <= 0 || weightKg.signum() <= 0) {
            throw new IllegalArgumentException("dose and weight are above 0");
        }
        mustBeOpenEnded(steps);
        List<TraceStep> walked = new ArrayList<>();
        Fraction left = mlPerKg;
        Fraction passed = Fraction.ZERO;
        for (RateStep step : steps) {
            if (left.signum() > 0) {
                TraceStep next = stretch(step, cap, left, weightKg);
                walked.add(next);
                left = left.minus(next.mlPerKg());
                passed = passed.plus(next.minutes());
            }
        }
        BigDecimal volume = mlPerKg.times(Fraction.of(weightKg)).toDecimal(1, RoundingMode.HALF_UP);
        return new InfusionTrace(new Millilitres(volume), passed, walked);
    }

    private static TraceStep stretch(
            RateStep step, @Nullable MicrolitresPerKgHour cap, Fraction left, BigDecimal weightKg) {
        MicrolitresPerKgHour rate = cap == null ? step.rate() : step.rate().atMost(cap);
        Fraction mlPerKgMinute = Fraction.of(rate.value()).dividedBy(THOUSAND).dividedBy(MINUTES_PER_HOUR);
        Fraction minutesForAll = left.dividedBy(mlPerKgMinute);
        Integer held = step.minutes();
        Fraction minutes =
                held == null || minutesForAll.compareTo(Fraction.of(held)) <= 0 ? minutesForAll : Fraction.of(held);
        return new TraceStep(rate, pump(rate, weightKg), minutes, minutes.times(mlPerKgMinute));
    }

    private static BigDecimal pump(MicrolitresPerKgHour rate, BigDecimal weightKg) {
        return PlainNumber.of(
                weightKg.multiply(BigDecimal.valueOf(rate.value())).movePointLeft(3));
    }

    private static void mustBeOpenEnded(List<RateStep> steps) {
        for (int rung = 0; rung < steps.size(); rung++) {
            boolean last = rung == steps.size() - 1;
            if ((steps.get(rung).minutes() == null) != last) {
                throw new IllegalArgumentException("every rung but the last has minutes");
            }
        }
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a ladder has at least one rung");
        }
    }
}
