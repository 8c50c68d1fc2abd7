package org.infusary.order.rules;

import java.math.BigDecimal;

/**
 * What was asked for in one cycle and what becomes of it.
 *
 * @param exactGrams grams of the whole cycle before rounding to vials, up to six decimals
 * @param dose after rounding
 */
public record RoundedDose(WantedDose wanted, BigDecimal exactGrams, CycleDose dose) {}
