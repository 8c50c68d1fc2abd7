/** From a dose to dates, grams per day, millilitres and minutes; every step explained. Pure. */
@NullMarked
package org.infusary.course.rules;

import org.jspecify.annotations.NullMarked;
