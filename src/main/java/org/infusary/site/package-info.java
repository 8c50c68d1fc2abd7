/**
 * Where and when infusions may happen: centres, their zone, chairs, opening hours, closures, nurses on duty, policy.
 *
 * <p>Floor 1, door {@code SiteCalendar}. Plain record keeping; only this room turns local times into moments.
 */
@NullMarked
package org.infusary.site;

import org.jspecify.annotations.NullMarked;
