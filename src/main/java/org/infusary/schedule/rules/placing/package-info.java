/**
 * Places many courses at once on days, ticks and pools of whole units: one by one as they arrive, or together within a
 * budget of search. Knows nothing of dates, people or labels; whoever asks says what a place costs. Pure.
 *
 * <p>{@link org.infusary.schedule.rules.placing.Arrivals} answers at once, {@link
 * org.infusary.schedule.rules.placing.PlanSearch} searches for longer.
 */
@NullMarked
package org.infusary.schedule.rules.placing;

import org.jspecify.annotations.NullMarked;
