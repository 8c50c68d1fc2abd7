package org.infusary.course.rules;

import java.math.BigDecimal;
import org.infusary.kernel.Fraction;
import org.infusary.kernel.MicrolitresPerKgHour;

/**
 * What the pump does for one stretch of an infusion.
 *
 * @param rate after every cap
 * @param pumpMlPerHour what is set on the pump, exact, without trailing zeros
 * @param minutes exact length; the last step ends when the dose is in
 * @param mlPerKg exact volume of the stretch for each kilogram
 */
public record TraceStep(MicrolitresPerKgHour rate, BigDecimal pumpMlPerHour, Fraction minutes, Fraction mlPerKg) {}
