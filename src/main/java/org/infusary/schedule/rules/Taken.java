package org.infusary.schedule.rules;

import org.infusary.kernel.ChairId;

/** A visit that is already there. */
public record Taken(ChairId chair, VisitTimes times) {}
