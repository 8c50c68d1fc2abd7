package org.infusary.schedule.rules;

import org.infusary.kernel.DayId;

/** One day to be placed; {@code number} is its place in the cycle, from 1. */
public record DayWish(DayId id, int number, VisitShape shape) {}
