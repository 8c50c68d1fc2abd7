/**
 * Chairs, nurses and visits: finds when a whole course fits, books it all or not at all, and follows each visit's life.
 *
 * <p>Floor 4, door {@code Scheduling}.
 */
@NullMarked
package org.infusary.schedule;

import org.jspecify.annotations.NullMarked;
