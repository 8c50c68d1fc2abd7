/**
 * What labels say: products with vials and properties, and the ladders of infusion rates, each number with its source.
 *
 * <p>Floor 1, door {@code BrandCatalog}. Clinical numbers are loaded from the reference files, never typed in code, or come
 * from a reference document that one pharmacist uploads and another one approves. The catalogue is in versions, each whole and
 * never changed; the one in force is read from the clock.
 */
@NullMarked
package org.infusary.catalog;

import org.jspecify.annotations.NullMarked;
