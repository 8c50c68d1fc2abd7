package org.infusary.site.rules;

import java.time.DayOfWeek;

/** A shift that comes round every week; shifts of one weekday may overlap and add up. */
public record WeeklyShift(DayOfWeek weekday, DutyShift shift) {}
