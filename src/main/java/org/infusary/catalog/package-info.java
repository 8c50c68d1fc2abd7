/**
 * What labels say: products with vials and properties, and the ladders of infusion rates, each number with its source.
 *
 * <p>Floor 1, door {@code BrandCatalog}. Clinical numbers are loaded from the reference files, never typed in code.
 */
@NullMarked
package org.infusary.catalog;

import org.jspecify.annotations.NullMarked;
