/**
 * The plan made from an order: cycles with dates and windows, grams, millilitres and chair minutes of every day.
 *
 * <p>Floor 3, door {@code Planning}. The plan is stored as it was explained, so that the reasons behind a date or a minute
 * can be read later.
 */
@NullMarked
package org.infusary.course;

import org.jspecify.annotations.NullMarked;
