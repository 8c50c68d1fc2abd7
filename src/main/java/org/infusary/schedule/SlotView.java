package org.infusary.schedule;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.schedule.rules.SlotLoad;

@Schema(name = "SlotLoad", description = "How full one slot of a day is, at its fullest five minutes.")
record SlotView(
        @Schema(description = "Begin of the slot.", examples = "2026-11-24T08:00:00-05:00")
        OffsetDateTime startsAt,

        @Schema(description = "End of the slot, not part of it.", examples = "2026-11-24T08:15:00-05:00")
        OffsetDateTime endsAt,

        @Schema(description = "Chairs with a visit, held ones too.", examples = "3")
        int chairsUsed,

        @Schema(description = "Of these, chairs with a visit that is only held.", examples = "1")
        int chairsHeld,

        @Schema(
                description = "Chairs in service and not closed in the slot; 0 while the centre is closed.",
                examples = "6")
        int chairsOpen,

        @Schema(description = "Units of nurses wanted, for held visits too; one nurse is 12.", examples = "18")
        int nurseUnitsUsed,

        @Schema(description = "Units of the nurses at work, the fewest of the slot.", examples = "24")
        int nurseUnitsAvailable,

        @Schema(
                description =
                        "Units of nurses wanted above those at work, the most of the slot; 0 when nurses suffice.",
                examples = "0")
        int nurseUnitsOverbooked,

        @Schema(description = "Visits that begin in the slot.", examples = "1")
        int starts) {

    static SlotView of(SlotLoad slot, ZoneId zone) {
        return new SlotView(
                slot.start().atZone(zone).toOffsetDateTime(),
                slot.end().atZone(zone).toOffsetDateTime(),
                slot.chairsUsed(),
                slot.chairsHeld(),
                slot.chairsOpen(),
                slot.unitsUsed(),
                slot.unitsAvailable(),
                slot.unitsOverbooked(),
                slot.starts());
    }
}
