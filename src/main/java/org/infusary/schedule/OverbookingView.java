package org.infusary.schedule;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.schedule.rules.OverbookingReason;

@Schema(name = "Overbooking", description = "That a visit was booked though nurses did not suffice.")
record OverbookingView(
        @Schema(
                description = "Units of nurses that its busiest moment wanted above those at work when it was booked,"
                        + " above 0; one nurse is 12.",
                examples = "4")
        int nurseUnits,

        @Schema(description = "Why.", examples = "URGENT") OverbookingReason reason,

        @Schema(description = "The account that booked it so.")
        UUID bookedBy,

        @Schema(description = "When.", examples = "2026-11-20T15:04:00-05:00")
        OffsetDateTime bookedAt) {

    static OverbookingView of(Overbooking overbooking, ZoneId zone) {
        return new OverbookingView(
                overbooking.units(),
                overbooking.reason(),
                overbooking.by().value(),
                overbooking.at().atZone(zone).toOffsetDateTime());
    }
}
