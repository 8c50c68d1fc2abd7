package org.infusary.schedule.rules;

import java.util.List;

/**
 * Why a cycle could not be placed inside its window.
 *
 * @param days what binds, for each day and date of the window, best dates first; what would fit is left out
 * @param nearest where the cycle would fit outside of its window; empty when not found nearby
 * @param trades what {@code nearest} trades
 */
public record CycleRefusal(int cycle, List<DayRefusal> days, List<Placement> nearest, List<Trade> trades) {
    public CycleRefusal {
        days = List.copyOf(days);
        nearest = List.copyOf(nearest);
        trades = List.copyOf(trades);
    }
}
