package org.infusary.schedule;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.PlaceOfCare;
import org.infusary.schedule.rules.Placement;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "OfferedVisit",
        description = "One day of a course on a chair or at home, at a time; free when it was looked at.")
record PlaceView(
        @Schema(description = "The day of the course; send it back to book.")
        UUID dayId,

        @Schema(description = "Number of the cycle, from 1.", examples = "1")
        int cycle,

        @Schema(description = "Number of the day in its cycle, from 1.", examples = "1")
        int day,

        @Schema(description = "The centre's date.", examples = "2026-11-24")
        LocalDate date,

        @Schema(description = "Where it is given.", examples = "CENTRE")
        PlaceOfCare placeOfCare,

        @Schema(description = "The chair; send it back to book. Null at home: then send none.") @Nullable UUID chairId,

        @Schema(description = "Minutes that a nurse travels to the home, one way; null at the centre.", examples = "35")
        @Nullable Integer travelMinutes,

        @Schema(
                description = "The patient takes the chair; send it back to book.",
                examples = "2026-11-24T08:00:00-05:00")
        OffsetDateTime startsAt,

        @Schema(
                description = "A nurse places the access; needs one whole nurse until infusionAt.",
                examples = "2026-11-24T08:35:00-05:00")
        OffsetDateTime accessAt,

        @Schema(description = "The first drop.", examples = "2026-11-24T08:45:00-05:00")
        OffsetDateTime infusionAt,

        @Schema(description = "The rate no longer changes.", examples = "2026-11-24T10:45:00-05:00")
        OffsetDateTime steadyAt,

        @Schema(description = "The chair is free again; not part of the visit.", examples = "2026-11-24T13:45:00-05:00")
        OffsetDateTime endsAt,

        @Schema(description = "Busiest moment of the visit for the nurses.")
        NursePeakView nursePeak) {

    static PlaceView of(Placement place, ZoneId zone) {
        return new PlaceView(
                place.dayId().value(),
                place.cycle(),
                place.day(),
                place.date(),
                place.where().place(),
                place.where().chair().map(ChairId::value).orElse(null),
                place.times().travel().minutesToHome(),
                place.times().start().atZone(zone).toOffsetDateTime(),
                place.times().access().atZone(zone).toOffsetDateTime(),
                place.times().infusion().atZone(zone).toOffsetDateTime(),
                place.times().steady().atZone(zone).toOffsetDateTime(),
                place.times().end().atZone(zone).toOffsetDateTime(),
                NursePeakView.of(place.peak(), zone));
    }

    static List<PlaceView> of(List<Placement> places, ZoneId zone) {
        return places.stream().map(place -> of(place, zone)).toList();
    }
}
