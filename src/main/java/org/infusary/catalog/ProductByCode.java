package org.infusary.catalog;

import org.infusary.kernel.Grams;
import org.infusary.kernel.ProductId;

/**
 * What a scanned or typed package code stands for.
 *
 * @param grams in one vial
 * @param volumeMl of one vial, mL
 * @param status how sure code and size are; {@code INFERRED} may warn, never stop
 */
public record ProductByCode(ProductId product, Grams grams, int volumeMl, ReferenceStatus status) {}
