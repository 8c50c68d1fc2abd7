package org.infusary.schedule;

import java.time.ZoneId;
import java.util.List;
import org.infusary.schedule.rules.SlotLoad;

/** How full one day is, slot by slot and in all, and the zone in which the centre tells the time. */
public record Capacity(ZoneId zone, List<SlotLoad> slots, CapacityDay total) {
    public Capacity {
        slots = List.copyOf(slots);
    }
}
