package org.infusary.schedule;

import org.infusary.course.ProjectedDemand;
import org.infusary.schedule.rules.DayCapacity;

/** What is booked on one day of a centre, and what is projected to come on top of it. */
public record CapacityDay(DayCapacity booked, ProjectedDemand projected) {}
