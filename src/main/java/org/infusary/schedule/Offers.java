package org.infusary.schedule;

import java.time.ZoneId;
import org.infusary.schedule.rules.SearchAnswer;

/** The offers for a course, or why there are none, and the zone in which its centre tells the time. */
public record Offers(ZoneId zone, SearchAnswer answer) {}
