package org.infusary.site.rules;

import org.infusary.kernel.TimeWindow;

/** So many nurses at work for a stretch of time; shifts of one day may overlap and add up. */
public record NurseShift(TimeWindow window, int nurses) {}
