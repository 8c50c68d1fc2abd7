package org.infusary.schedule.rules;

import java.util.Optional;
import org.infusary.kernel.DayId;

/**
 * What shall move, and how.
 *
 * @param day the day of the course whose visit was asked for
 * @param wanted where that visit shall go; empty: the best place on another date
 */
public record MoveWish(DayId day, MoveAction action, MoveScope scope, Optional<Seat> wanted) {}
