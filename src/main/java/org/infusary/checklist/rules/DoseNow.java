package org.infusary.checklist.rules;

import java.math.BigDecimal;
import org.infusary.kernel.Kilograms;
import org.jspecify.annotations.Nullable;

/**
 * The dose of the visit.
 *
 * @param dosing weight the dose was reckoned with
 * @param actual weight that was measured for it
 * @param cycleGramsPerKg of the whole cycle
 * @param firstMlPerHour what the pump should be set to first; null when no ladder is known
 */
public record DoseNow(
        Kilograms dosing,
        Kilograms actual,
        BigDecimal cycleGramsPerKg,
        @Nullable BigDecimal firstMlPerHour) {}
