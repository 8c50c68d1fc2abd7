package org.infusary.schedule.rules;

import java.time.LocalDate;
import java.util.List;
import org.infusary.kernel.DayId;

/** Why one day of a course could not be placed on a date. */
public record DayRefusal(DayId dayId, int cycle, int day, LocalDate date, List<Binding> bindings) {
    public DayRefusal {
        bindings = List.copyOf(bindings);
    }
}
