/**
 * Which product fits whom: the matrix of conditions and product properties, for whoever orders and whoever is at the chair.
 *
 * <p>Floor 2, door {@code Eligibility}. Stores nothing. Clinical numbers are read from the reference, never typed in code.
 */
@NullMarked
package org.infusary.eligibility;

import org.jspecify.annotations.NullMarked;
