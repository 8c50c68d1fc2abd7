package org.infusary.schedule;

import java.time.Instant;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.DayId;

/** Where and when a caller wants one day of a course. */
public record WantedPlace(DayId dayId, ChairId chair, Instant startsAt) {}
