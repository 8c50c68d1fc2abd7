package org.infusary.checklist;

import java.math.BigDecimal;
import java.util.Optional;
import org.infusary.catalog.rules.Ladder;
import org.infusary.course.rules.RateCaps;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.Kilograms;
import org.infusary.kernel.MicrolitresPerKgHour;
import org.infusary.order.OrderFacts;
import org.jspecify.annotations.Nullable;

/** What the pump should be set to at the start: the first rung of the ladder, within every cap. */
final class FirstRate {
    private FirstRate() {}

    /**
     * @param atRisk of kidney failure or thrombosis, by the patient's record
     * @param pumpMaximumMlPerHour of the centre's pumps; null when they set no limit
     * @return mL/h; null without a ladder
     */
    static @Nullable BigDecimal mlPerHour(
            Optional<Ladder> ladder,
            Exposure exposure,
            OrderFacts order,
            boolean atRisk,
            @Nullable Integer pumpMaximumMlPerHour) {
        Kilograms dosing = order.weight().dosing();
        return ladder.map(ramp -> {
                    RateCaps caps = RateCaps.of(ramp, dosing, atRisk, order.toleratedMaximum(), pumpMaximumMlPerHour);
                    MicrolitresPerKgHour first =
                            ramp.stepsFor(exposure).get(0).rate().atMost(caps.cap());
                    return BigDecimal.valueOf(first.value(), 3).multiply(dosing.value());
                })
                .orElse(null);
    }
}
