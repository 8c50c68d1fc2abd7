package org.infusary.site.rules;

import java.time.LocalDate;
import java.util.List;
import org.infusary.kernel.TimeWindow;

/**
 * What a centre offers on one of its days: when it is open, who works, which chairs stand there.
 *
 * @param date in the centre's zone
 * @param open opening windows in order, without overlap, closures of the centre already taken out; empty when closed
 */
public record SiteDay(LocalDate date, List<TimeWindow> open, List<NurseShift> shifts, List<ChairDay> chairs) {
    public SiteDay {
        open = List.copyOf(open);
        shifts = List.copyOf(shifts);
        chairs = List.copyOf(chairs);
    }
}
