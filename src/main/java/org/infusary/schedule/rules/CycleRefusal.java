package org.infusary.schedule.rules;

import java.util.List;

/**
 * Why a cycle could not be placed inside its window.
 *
 * @param days the days that bind on the best dates; those that would fit are left out
 * @param nearest where the cycle would fit outside of its window; empty when not found nearby
 */
public record CycleRefusal(int cycle, List<DayRefusal> days, List<Placement> nearest) {
    public CycleRefusal {
        days = List.copyOf(days);
        nearest = List.copyOf(nearest);
    }
}
