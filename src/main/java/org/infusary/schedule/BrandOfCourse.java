package org.infusary.schedule;

import org.infusary.course.CourseFacts;
import org.infusary.course.SwitchedDays;
import org.infusary.kernel.DayId;

/**
 * A course that shall be on another product.
 *
 * @param from the first day on it
 */
public record BrandOfCourse(CourseFacts course, SwitchedDays days, DayId from) {}
