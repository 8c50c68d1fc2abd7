package org.infusary.order.rules;

import java.time.LocalDate;
import org.infusary.kernel.Kilograms;

/**
 * The weight a dose is reckoned with.
 *
 * @param dosing never above {@code actual}
 * @param measuredOn the day {@code actual} was measured
 */
public record DosingWeight(Kilograms dosing, Kilograms actual, LocalDate measuredOn, WeightBasis basis) {}
