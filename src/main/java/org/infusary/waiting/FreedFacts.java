package org.infusary.waiting;

import java.time.Instant;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.TimeWindow;
import org.infusary.schedule.rules.FreedBy;

/**
 * A place that became free.
 *
 * @param product of the visit that was there
 */
record FreedFacts(TimeWindow place, ProductId product, FreedBy by, Instant from) {}
