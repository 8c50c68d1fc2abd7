/**
 * Switches of brand: who asked for another product and why, what that does to every day of the course, who approved it; and
 * who is hit when a product is short.
 *
 * <p>Floor 5, door {@code BrandSwitching}; {@code Shortages} is its other one. Asks the order for its dose in other vials,
 * the course for the days, the schedule for places, and the matrix and the reactions on record whether the product fits.
 */
@NullMarked
package org.infusary.brand;

import org.jspecify.annotations.NullMarked;
