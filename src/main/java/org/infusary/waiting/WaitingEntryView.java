package org.infusary.waiting;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.kernel.VisitId;
import org.infusary.waiting.rules.OfferOutcome;
import org.infusary.waiting.rules.WaitingReason;
import org.infusary.waiting.rules.WaitingStatus;
import org.jspecify.annotations.Nullable;

@Schema(name = "WaitingEntry", description = "Somebody who waits for a place at a centre.")
record WaitingEntryView(
        @Schema(description = "The entry.") UUID id,

        @Schema(description = "The centre.") UUID siteId,

        @Schema(description = "The patient.") UUID patientId,

        @Schema(description = "The course.") UUID courseId,

        @Schema(description = "Number of the cycle, from 1.", examples = "3")
        int cycle,

        @Schema(
                description =
                        "The booked visit that is wanted at another time; null when the open days of the cycle are waited for.")
        @Nullable UUID visitId,

        @Schema(description = "First date.", examples = "2027-01-04")
        LocalDate from,

        @Schema(description = "Last date.", examples = "2027-01-08")
        LocalDate to,

        @Schema(description = "Weekdays; empty for any.", examples = "[\"TUESDAY\",\"WEDNESDAY\"]")
        List<DayOfWeek> weekdays,

        @Schema(
                description = "Earliest start by the centre's clock; null for any.",
                examples = "08:00",
                implementation = String.class,
                pattern = "^\\d\\d:\\d\\d$")
        @JsonFormat(pattern = "HH:mm")
        @Nullable LocalTime earliestStart,

        @Schema(
                description = "Latest start by the centre's clock; null for any.",
                examples = "13:00",
                implementation = String.class,
                pattern = "^\\d\\d:\\d\\d$")
        @JsonFormat(pattern = "HH:mm")
        @Nullable LocalTime latestStart,

        @Schema(description = "Why.", examples = "NO_PLACE_FOUND")
        WaitingReason reason,

        @Schema(description = "Last day of waiting; behind it the entry is EXPIRED.", examples = "2027-01-08")
        LocalDate waitUntil,

        @Schema(description = "Where it stands now.", examples = "WAITING")
        WaitingStatus status,

        @Schema(description = "When it was put on the list.", examples = "2026-11-23T03:00:00-05:00")
        OffsetDateTime addedAt,

        @Schema(
                description = "When it was booked or withdrawn; null before, and when its last day has passed.",
                examples = "2026-11-24T09:12:00-05:00")
        @Nullable OffsetDateTime endedAt,

        @Schema(description = "What was offered, oldest first; of an entry that is OFFERED the last one stands.")
        List<OfferMade> offers) {

    @Schema(name = "WaitingOffer", description = "A place that was kept for somebody who was asked.")
    record OfferMade(
            @Schema(description = "The hold; book it with POST /holds/{holdId}/booking, or release it.")
            UUID holdId,

            @Schema(description = "The chair of the window.")
            UUID chairId,

            @Schema(description = "The date of the window.", examples = "2027-01-12")
            LocalDate date,

            @Schema(description = "The patient takes the chair.", examples = "2027-01-12T08:00:00-05:00")
            OffsetDateTime startsAt,

            @Schema(
                    description = "The chair is free again; not part of the visit.",
                    examples = "2027-01-12T12:15:00-05:00")
            OffsetDateTime endsAt,

            @Schema(description = "When it was offered.", examples = "2026-11-24T09:00:00-05:00")
            OffsetDateTime offeredAt,

            @Schema(description = "From this moment on it keeps nothing.", examples = "2026-11-24T09:30:00-05:00")
            OffsetDateTime until,

            @Schema(
                    description = "What came of it; null while it stands, and when nobody answered in time.",
                    examples = "DECLINED")
            @Nullable OfferOutcome outcome) {

        static OfferMade of(OfferFacts offer, ZoneId zone) {
            Offered place = offer.offered();
            return new OfferMade(
                    place.hold().value(),
                    place.chair().value(),
                    place.date(),
                    place.place().start().atZone(zone).toOffsetDateTime(),
                    place.place().end().atZone(zone).toOffsetDateTime(),
                    offer.at().atZone(zone).toOffsetDateTime(),
                    place.until().atZone(zone).toOffsetDateTime(),
                    offer.outcome());
        }
    }

    static WaitingEntryView of(EntryFacts entry) {
        Wanted wanted = entry.wanted();
        ZoneId zone = entry.zone();
        return new WaitingEntryView(
                entry.id().value(),
                entry.site().value(),
                entry.patient().value(),
                entry.course().value(),
                entry.cycle(),
                entry.visit().map(VisitId::value).orElse(null),
                wanted.dates().from(),
                wanted.dates().to(),
                wanted.weekdays().stream().sorted().toList(),
                wanted.hours().earliest().orElse(null),
                wanted.hours().latest().orElse(null),
                wanted.reason(),
                wanted.until(),
                entry.status(),
                entry.addedAt().atZone(zone).toOffsetDateTime(),
                entry.endedAt() == null ? null : entry.endedAt().atZone(zone).toOffsetDateTime(),
                entry.offers().stream().map(offer -> OfferMade.of(offer, zone)).toList());
    }
}
