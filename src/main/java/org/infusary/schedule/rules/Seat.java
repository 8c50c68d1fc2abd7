package org.infusary.schedule.rules;

import java.time.Instant;
import org.infusary.kernel.ChairId;

/** Where and when somebody wants a visit to begin. */
public record Seat(ChairId chair, Instant start) {}
