package org.infusary.schedule;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CapacityDays", description = "How full the days of a centre are.")
record CapacityDaysView(
        @Schema(description = "One for each date of the span, closed ones too, in order.")
        List<CapacityDayView> days) {}
