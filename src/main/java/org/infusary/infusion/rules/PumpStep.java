package org.infusary.infusion.rules;

import java.math.BigDecimal;
import org.infusary.kernel.MicrolitresPerKgHour;
import org.jspecify.annotations.Nullable;

/**
 * One step of the ramp as the pump shows it.
 *
 * @param number from 1
 * @param mlPerHour rounded down to a tenth, so that it is never above {@code rate}
 * @param minutes how long it is held before the next one; null for the last step
 */
public record PumpStep(
        int number,
        MicrolitresPerKgHour rate,
        BigDecimal mlPerHour,
        @Nullable Integer minutes) {}
