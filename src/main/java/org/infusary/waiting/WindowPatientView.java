package org.infusary.waiting;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.course.rules.Lateness;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.Reason;
import org.infusary.kernel.VisitId;
import org.infusary.schedule.rules.Placement;
import org.infusary.schedule.rules.Trade;
import org.infusary.schedule.rules.TradeCode;
import org.infusary.waiting.rules.WaitingReason;
import org.jspecify.annotations.Nullable;

@Schema(name = "WindowPatient", description = "Somebody who waits and fits into a freed window.")
record WindowPatientView(
        @Schema(description = "The entry of the waiting list; offer with POST /waiting-entries/{waitingId}/offers.")
        UUID waitingId,

        @Schema(description = "The patient.") UUID patientId,

        @Schema(description = "The site's record number.", examples = "MRN-1001")
        String mrn,

        @Schema(description = "Family name.", examples = "Okafor")
        String familyName,

        @Schema(description = "Given name.", examples = "Ada")
        String givenName,

        @Schema(description = "The course.") UUID courseId,

        @Schema(description = "Number of the cycle, from 1.", examples = "3")
        int cycle,

        @Schema(description = "The booked visit that would move here; null when days are booked anew.") @Nullable UUID visitId,

        @Schema(description = "Why the patient waits.", examples = "NO_PLACE_FOUND")
        WaitingReason reason,

        @Schema(description = "Since when.", examples = "2026-11-23T03:00:00-05:00")
        OffsetDateTime waitingSince,

        @Schema(
                description =
                        "The day by which an urgent first cycle must begin; else null. Such patients are asked first.",
                examples = "2026-12-03")
        @Nullable LocalDate startBy,

        @Schema(description = "Where the patient stands today, as on the recovery list.", examples = "LATE")
        Lateness lateness,

        @Schema(
                description = "Days since the infusion was due; below 0 when that day is still to come.",
                examples = "5")
        long daysLate,

        @Schema(
                description = "A place at that time was declined by the patient or not answered before; listed last.",
                examples = "false")
        boolean offeredBefore,

        @Schema(description = "The product of the course.", examples = "privigen")
        String productId,

        @Schema(
                description = "It is a product that was to be given in this window, of which vials may be at hand.",
                examples = "true")
        boolean sameProduct,

        @Schema(
                description =
                        "The places that an offer would keep, one of them in the window, in the order of the course.")
        List<Place> visits,

        @Schema(description = "Why it fits.") List<Why> why,

        @Schema(description = "What it trades against plan and wishes; empty when nothing.")
        List<Traded> trades) {

    @Schema(name = "WindowPlace", description = "One day of a course on a chair or at home, at a time.")
    record Place(
            @Schema(description = "The day of the course.") UUID dayId,

            @Schema(description = "Number of the day in its cycle, from 1.", examples = "1")
            int day,

            @Schema(description = "The centre's date.", examples = "2027-01-12")
            LocalDate date,

            @Schema(description = "The chair; null at home.") @Nullable UUID chairId,

            @Schema(description = "The patient takes the chair.", examples = "2027-01-12T08:00:00-05:00")
            OffsetDateTime startsAt,

            @Schema(
                    description = "The chair is free again; not part of the visit.",
                    examples = "2027-01-12T12:15:00-05:00")
            OffsetDateTime endsAt) {

        static Place of(Placement place, ZoneId zone) {
            return new Place(
                    place.dayId().value(),
                    place.day(),
                    place.date(),
                    place.where().chair().map(ChairId::value).orElse(null),
                    place.times().start().atZone(zone).toOffsetDateTime(),
                    place.times().end().atZone(zone).toOffsetDateTime());
        }
    }

    @Schema(name = "WhyItFits", description = "One reason why somebody fits.")
    record Why(
            @Schema(description = "Stable, for programs.", examples = "minutes-fit")
            String code,

            @Schema(
                    description = "For people.",
                    examples = "255 minutes from 08:00 on; the chair is free from 07:00 to 13:30.")
            String detail) {

        static Why of(Reason reason) {
            return new Why(reason.code(), reason.detail());
        }
    }

    @Schema(name = "WindowTrade", description = "What is traded against what was planned or wished.")
    record Traded(
            @Schema(description = "Stable, for programs.", examples = "CHAIR_KIND")
            TradeCode code,

            @Schema(description = "Number of the day in its cycle, from 1; null: the cycle as a whole.", examples = "1")
            @Nullable Integer day,

            @Schema(description = "For people.", examples = "A CHAIR; wished: BED.")
            String detail) {

        static Traded of(Trade trade) {
            return new Traded(trade.code(), trade.day().orElse(null), trade.detail());
        }
    }

    static WindowPatientView of(WindowPatient one, ZoneId zone) {
        EntryFacts entry = one.entry();
        return new WindowPatientView(
                entry.id().value(),
                entry.patient().value(),
                one.person().mrn(),
                one.person().familyName(),
                one.person().givenName(),
                entry.course().value(),
                entry.cycle(),
                entry.visit().map(VisitId::value).orElse(null),
                entry.wanted().reason(),
                entry.addedAt().atZone(zone).toOffsetDateTime(),
                one.fitting().startBy().orElse(null),
                one.fitting().standing().lateness(),
                one.fitting().standing().daysLate(),
                one.offeredBefore(),
                one.fitting().product().value(),
                one.sameProduct(),
                one.fitting().offer().placements().stream()
                        .map(place -> Place.of(place, zone))
                        .toList(),
                one.why().stream().map(Why::of).toList(),
                one.fitting().offer().trades().stream().map(Traded::of).toList());
    }
}
