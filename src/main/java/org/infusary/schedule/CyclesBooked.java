package org.infusary.schedule;

import java.util.Set;
import org.infusary.kernel.CourseId;

/** Cycles have all their days booked. Fired in the transaction that books them, behind what it writes. */
public record CyclesBooked(CourseId course, Set<Integer> cycles) {
    public CyclesBooked {
        cycles = Set.copyOf(cycles);
    }
}
