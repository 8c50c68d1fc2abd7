/**
 * What is wanted: the prescriber's order for one patient, its dose, dates, brand policy and life.
 *
 * <p>Floor 2, door {@code Ordering}. An order freezes the weight it was dosed on; nothing changes a dose but its prescriber.
 */
@NullMarked
package org.infusary.order;

import org.jspecify.annotations.NullMarked;
