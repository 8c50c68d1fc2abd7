package org.infusary.waiting;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.kernel.ChairKind;
import org.infusary.kernel.TimeWindow;
import org.infusary.schedule.rules.FreedBy;

@Schema(name = "FreedWindow", description = "What is free again of a chair on a day, with those who wait and fit.")
record FreedWindowView(
        @Schema(description = "The chair.") UUID chairId,

        @Schema(description = "What it is.", examples = "CHAIR")
        ChairKind chairKind,

        @Schema(description = "The centre's date.", examples = "2027-01-12")
        LocalDate date,

        @Schema(description = "When the chair is free now, around what became free; as far as that goes.")
        List<Free> free,

        @Schema(description = "What became free there, oldest first.")
        List<FreedVisit> freed,

        @Schema(description = "Who waits and fits, the next to be asked first.")
        List<WindowPatientView> patients) {

    @Schema(name = "FreeTime", description = "A stretch of time in which a chair takes nobody.")
    record Free(
            @Schema(description = "Its begin.", examples = "2027-01-12T08:00:00-05:00")
            OffsetDateTime startsAt,

            @Schema(description = "Its end; not part of it.", examples = "2027-01-12T14:30:00-05:00")
            OffsetDateTime endsAt,

            @Schema(description = "Its length.", examples = "390")
            long minutes) {

        static Free of(TimeWindow window, ZoneId zone) {
            return new Free(
                    window.start().atZone(zone).toOffsetDateTime(),
                    window.end().atZone(zone).toOffsetDateTime(),
                    window.length().toMinutes());
        }
    }

    @Schema(name = "FreedPlace", description = "A place that somebody had.")
    record FreedVisit(
            @Schema(description = "Its begin.", examples = "2027-01-12T08:00:00-05:00")
            OffsetDateTime startsAt,

            @Schema(description = "Its end; not part of it.", examples = "2027-01-12T12:15:00-05:00")
            OffsetDateTime endsAt,

            @Schema(
                    description = "The product that was to be given there, of which vials may be at hand.",
                    examples = "privigen")
            String productId,

            @Schema(description = "By what it became free.", examples = "CANCELLED")
            FreedBy freedBy,

            @Schema(description = "Since when it is free.", examples = "2026-11-23T03:00:00-05:00")
            OffsetDateTime freeFrom) {

        static FreedVisit of(FreedFacts freed, ZoneId zone) {
            return new FreedVisit(
                    freed.place().start().atZone(zone).toOffsetDateTime(),
                    freed.place().end().atZone(zone).toOffsetDateTime(),
                    freed.product().value(),
                    freed.by(),
                    freed.from().atZone(zone).toOffsetDateTime());
        }
    }

    static FreedWindowView of(FreedWindow window) {
        ZoneId zone = window.zone();
        return new FreedWindowView(
                window.gap().chair().value(),
                window.gap().kind(),
                window.gap().date(),
                window.gap().free().stream().map(free -> Free.of(free, zone)).toList(),
                window.freed().stream().map(freed -> FreedVisit.of(freed, zone)).toList(),
                window.patients().stream()
                        .map(patient -> WindowPatientView.of(patient, zone))
                        .toList());
    }
}
