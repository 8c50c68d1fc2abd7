package org.infusary.course.rules;

import org.infusary.kernel.ProductId;
import org.infusary.order.rules.Regimen;

/**
 * Cycles on one product, from one on until another stretch begins.
 *
 * @param fromCycle number of the cycle, from 1
 */
public record BrandStretch(int fromCycle, ProductId product, Regimen regimen, InfusionRules infusion) {}
