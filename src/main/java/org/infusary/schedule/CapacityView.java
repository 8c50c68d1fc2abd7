package org.infusary.schedule;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Capacity", description = "How full one day of a centre is, slot by slot and in all.")
record CapacityView(
        @Schema(description = "The centre's date.", examples = "2026-11-24")
        LocalDate date,

        @Schema(description = "From the first opening to the last closing; empty when the centre is closed.")
        List<SlotView> slots,

        @Schema(description = "The day in all, with what is projected for it.")
        CapacityDayView total) {

    static CapacityView of(LocalDate date, Capacity capacity) {
        return new CapacityView(
                date,
                capacity.slots().stream()
                        .map(slot -> SlotView.of(slot, capacity.zone()))
                        .toList(),
                CapacityDayView.of(capacity.total()));
    }
}
