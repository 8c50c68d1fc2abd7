package org.infusary.schedule;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Capacity", description = "How full one day of a centre is, slot by slot.")
record CapacityView(
        @Schema(description = "The centre's date.", examples = "2026-11-24")
        LocalDate date,

        @Schema(description = "From the first opening to the last closing; empty when the centre is closed.")
        List<SlotView> slots) {

    static CapacityView of(LocalDate date, Capacity capacity) {
        return new CapacityView(
                date,
                capacity.slots().stream()
                        .map(slot -> SlotView.of(slot, capacity.zone()))
                        .toList());
    }
}
