/**
 * The waiting list: who waits for a place at a centre, what became free there, and who of them is offered it next.
 *
 * <p>Floor 5, door {@code WaitingList}; {@code FreedWindows} and {@code Offering} are its other two. Hears from the schedule
 * what became free and what became of holds, and asks it who fits.
 */
@NullMarked
package org.infusary.waiting;

import org.jspecify.annotations.NullMarked;
