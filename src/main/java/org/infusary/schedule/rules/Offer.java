package org.infusary.schedule.rules;

import java.util.List;

/**
 * A placement for every day that was asked for, in the order of the course. All of it fits at once.
 *
 * @param trades what it trades against plan and wishes; empty when nothing
 */
public record Offer(List<Placement> placements, List<Trade> trades) {
    public Offer {
        placements = List.copyOf(placements);
        trades = List.copyOf(trades);
    }
}
