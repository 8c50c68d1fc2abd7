package org.infusary.schedule;

import org.infusary.kernel.DateWindow;
import org.infusary.kernel.SiteId;
import org.infusary.schedule.rules.SeatingAim;

/** The wish to assign the chairs of some dates of a centre anew. */
record ChairAssignment(SiteId site, DateWindow days, SeatingAim aim) {}
