package org.infusary.schedule.rules;

import java.util.List;

/** A placement for every day that was asked for, in the order of the course. All of it fits at once. */
public record Offer(List<Placement> placements) {
    public Offer {
        placements = List.copyOf(placements);
    }
}
