package org.infusary.schedule;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.schedule.rules.NursePeak;

@Schema(name = "NursePeak", description = "Nurses at the busiest moment of a visit, in units; one nurse is 12 units.")
record NursePeakView(
        @Schema(description = "The moment.", examples = "2026-11-24T08:35:00-05:00")
        OffsetDateTime at,

        @Schema(description = "Units wanted without the visit, 0 or more.", examples = "7")
        int unitsBefore,

        @Schema(description = "Units wanted with the visit, at most unitsAvailable.", examples = "19")
        int unitsAfter,

        @Schema(description = "Units of the nurses at work.", examples = "24")
        int unitsAvailable) {

    static NursePeakView of(NursePeak peak, ZoneId zone) {
        return new NursePeakView(
                peak.at().atZone(zone).toOffsetDateTime(), peak.usedBefore(), peak.usedAfter(), peak.available());
    }
}
