package org.infusary.site;

import org.infusary.kernel.DateWindow;
import org.infusary.kernel.SiteId;
import org.infusary.site.rules.CentreCalendar;

/**
 * A centre offers something else on these days. Fired in the transaction that changes it, after the change: an observer that
 * throws undoes it.
 *
 * @param days the dates that may change, both ends counted
 * @param before as it was
 * @param after as it is with the change
 */
public record CalendarChanged(SiteId site, DateWindow days, CentreCalendar before, CentreCalendar after) {}
