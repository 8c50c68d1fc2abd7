package org.infusary.course;

import java.time.LocalDate;
import org.infusary.kernel.Grams;
import org.infusary.kernel.ProductId;

/**
 * Infusion days of one date that give the same grams of the same product.
 *
 * @param grams of each of them
 * @param visits how many there are, 1 or more
 */
public record DayDoses(LocalDate date, ProductId product, Grams grams, int visits) {}
