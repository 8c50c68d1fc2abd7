package org.infusary.order.rules;

import org.infusary.kernel.Interval;

/** The cycle that comes round again and how often. */
public record Maintenance(CycleDose dose, Interval every) {}
