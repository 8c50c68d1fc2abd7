package org.infusary.infusion.rules;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.infusary.catalog.rules.RateStep;
import org.infusary.course.rules.Ramp;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.Fraction;
import org.infusary.kernel.Kilograms;
import org.infusary.kernel.MicrolitresPerKgHour;
import org.infusary.kernel.Reason;

/** The site-ladder of the worked cases T14 and T15 for a patient of 70 kg: 21, 42, 84, 168 and 336 mL/h, 30 minutes each. */
final class ARamp {
    static final Instant FIRST_DROP = Instant.parse("2026-11-23T12:05:00Z");
    static final Fraction ML_700 = Fraction.of(700);
    static final PumpPlan PLAN = plan("70", 300, 600, 1200, 2400, 4800);

    private ARamp() {}

    static PumpPlan plan(String kg, int... rates) {
        return PumpPlan.of(ramp(kg, rates));
    }

    static Ramp ramp(String kg, int... rates) {
        List<RateStep> steps = new ArrayList<>();
        for (int step = 0; step < rates.length; step++) {
            steps.add(new RateStep(new MicrolitresPerKgHour(rates[step]), step == rates.length - 1 ? null : 30));
        }
        Reason bound = Reason.of("rate-above-label-maximum", "The maximum of the label.", "P23");
        return new Ramp(100, Kilograms.of(kg), Exposure.ESTABLISHED, steps, bound, List.of("P23"));
    }

    static Instant minute(long minutes) {
        return FIRST_DROP.plusSeconds(60 * minutes);
    }

    static PumpEvent rate(long minute, String mlPerHour) {
        return new PumpEvent(EventKind.RATE_CHANGED, minute(minute), new BigDecimal(mlPerHour));
    }

    static PumpEvent paused(long minute) {
        return new PumpEvent(EventKind.PAUSED, minute(minute), null);
    }

    static PumpEvent resumed(long minute) {
        return new PumpEvent(EventKind.RESUMED, minute(minute), null);
    }
}
