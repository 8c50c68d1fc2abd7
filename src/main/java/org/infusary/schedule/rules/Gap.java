package org.infusary.schedule.rules;

import java.time.LocalDate;
import java.util.List;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.ChairKind;
import org.infusary.kernel.TimeWindow;

/**
 * What is free of a chair on a day where something became free: the stretches around it, as far as they go.
 *
 * @param free in order; at least one
 */
public record Gap(ChairId chair, ChairKind kind, LocalDate date, List<TimeWindow> free) {
    public Gap {
        free = List.copyOf(free);
        if (free.isEmpty()) {
            throw new IllegalArgumentException("a gap is free at some time");
        }
    }
}
