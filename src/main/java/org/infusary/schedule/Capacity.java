package org.infusary.schedule;

import java.time.ZoneId;
import java.util.List;
import org.infusary.schedule.rules.SlotLoad;

/** How full the slots of one day are, and the zone in which the centre tells the time. */
public record Capacity(ZoneId zone, List<SlotLoad> slots) {
    public Capacity {
        slots = List.copyOf(slots);
    }
}
