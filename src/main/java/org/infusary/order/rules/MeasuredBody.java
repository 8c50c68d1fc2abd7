package org.infusary.order.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.infusary.kernel.Kilograms;
import org.infusary.kernel.Sex;
import org.jspecify.annotations.Nullable;

/**
 * What of a body a dosing weight is reckoned from.
 *
 * @param heightCm null when not measured
 * @param measuredOn the day {@code actual} was measured
 */
public record MeasuredBody(Sex sex, @Nullable BigDecimal heightCm, Kilograms actual, LocalDate measuredOn) {}
