package org.infusary.schedule;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.PlaceOfCare;
import org.infusary.schedule.rules.CallOffReason;
import org.infusary.schedule.rules.Initiator;
import org.infusary.schedule.rules.VisitStatus;
import org.infusary.schedule.rules.VisitTimes;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Visit",
        description =
                "One infusion day on a chair or at the patient's home. Moments carry the offset of the centre's clock.")
record VisitView(
        @Schema(description = "The visit.") UUID id,

        @Schema(description = "The centre.") UUID siteId,

        @Schema(description = "The patient.") UUID patientId,

        @Schema(description = "The order.") UUID orderId,

        @Schema(description = "The course.") UUID courseId,

        @Schema(description = "The day of the course that it gives.")
        UUID dayId,

        @Schema(description = "Number of the cycle, from 1.", examples = "1")
        int cycle,

        @Schema(description = "Number of the day in its cycle, 1 to 5.", examples = "1")
        int day,

        @Schema(description = "The centre's date.", examples = "2026-11-24")
        LocalDate date,

        @Schema(description = "Where it is given.", examples = "CENTRE")
        PlaceOfCare placeOfCare,

        @Schema(description = "The chair; null at home.") @Nullable UUID chairId,

        @Schema(
                description = "Minutes that a nurse travels to the home, before startsAt and after endsAt; null at the"
                        + " centre.",
                examples = "35")
        @Nullable Integer travelMinutes,

        @Schema(description = "Planned: the patient takes the chair.", examples = "2026-11-24T08:00:00-05:00")
        OffsetDateTime startsAt,

        @Schema(description = "Planned: a nurse places the access.", examples = "2026-11-24T08:35:00-05:00")
        OffsetDateTime accessAt,

        @Schema(description = "Planned: the first drop.", examples = "2026-11-24T08:45:00-05:00")
        OffsetDateTime infusionAt,

        @Schema(description = "Planned: the rate no longer changes.", examples = "2026-11-24T10:45:00-05:00")
        OffsetDateTime steadyAt,

        @Schema(
                description =
                        "Planned: the chair is free again. Earlier than planned once the infusion has ended early.",
                examples = "2026-11-24T13:45:00-05:00")
        OffsetDateTime endsAt,

        @Schema(description = "Minutes on the chair, or with the patient at home, as planned.", examples = "345")
        long minutes,

        @Schema(description = "The product.", examples = "privigen")
        String productId,

        @Schema(description = "Grams of immunoglobulin, above 0.", examples = "30")
        BigDecimal grams,

        @Schema(description = "Volume in mL.", examples = "300.0")
        BigDecimal volumeMl,

        @Schema(description = "What the patient is to the product on this day, as planned.", examples = "ESTABLISHED")
        Exposure exposure,

        @Schema(description = "Where the visit stands in its life.", examples = "BOOKED")
        VisitStatus status,

        @Schema(description = "When it was booked, or held.", examples = "2026-11-20T15:04:00-05:00")
        OffsetDateTime bookedAt,

        @Schema(description = "When the patient arrived; null until then.", examples = "2026-11-24T07:55:00-05:00")
        @Nullable OffsetDateTime arrivedAt,

        @Schema(description = "The first drop as it was; null until then.", examples = "2026-11-24T08:50:00-05:00")
        @Nullable OffsetDateTime startedAt,

        @Schema(
                description = "The end of the infusion as it was; null until then.",
                examples = "2026-11-24T13:20:00-05:00")
        @Nullable OffsetDateTime endedAt,

        @Schema(description = "Why it was called off; null unless it was.", examples = "PATIENT_UNWELL") @Nullable CallOffReason callOffReason,

        @Schema(description = "Who caused that; null unless called off.", examples = "PATIENT") @Nullable Initiator callOffInitiator,

        @Schema(description = "When it was called off; null unless it was.", examples = "2026-11-23T16:00:00-05:00")
        @Nullable OffsetDateTime calledOffAt,

        @Schema(description = "The hold that keeps it; null unless it is HELD.") @Nullable UUID holdId,

        @Schema(
                description = "From then on it is gone, unless it is booked before; null unless it is HELD.",
                examples = "2026-11-20T15:14:00-05:00")
        @Nullable OffsetDateTime heldUntil,

        @Schema(
                description =
                        "Where the patient stands on the recovery list until the day is booked anew; null unless a"
                                + " no-show or cancelled.",
                examples =
                        "/api/v1/sites/01980f6e-7c4b-7d3a-8a51-0d7d5b8f3c11/recovery-list?courseId=01980f6e-7c4b-7d3a-8a51-0d7d5b8f3c12")
        @Nullable String recoveryPath,

        @Schema(description = "That nurses were overbooked for it; null unless they were.") @Nullable OverbookingView overbooking) {

    static VisitView of(VisitDetails visit) {
        VisitFacts facts = visit.facts();
        VisitTimes times = facts.times();
        ZoneId zone = visit.zone();
        CallOff callOff = visit.callOff();
        Overbooking overbooking = visit.overbooking();
        return new VisitView(
                facts.id().value(),
                facts.site().value(),
                facts.patient().value(),
                facts.order().value(),
                facts.course().value(),
                facts.dayId().value(),
                facts.cycle(),
                facts.day(),
                facts.date(),
                times.travel().place(),
                facts.where().chair().map(ChairId::value).orElse(null),
                times.travel().minutesToHome(),
                times.start().atZone(zone).toOffsetDateTime(),
                times.access().atZone(zone).toOffsetDateTime(),
                times.infusion().atZone(zone).toOffsetDateTime(),
                times.steady().atZone(zone).toOffsetDateTime(),
                times.end().atZone(zone).toOffsetDateTime(),
                times.window().length().toMinutes(),
                facts.product().value(),
                facts.grams().plain(),
                facts.volume().value(),
                facts.exposure(),
                facts.status(),
                visit.bookedAt().atZone(zone).toOffsetDateTime(),
                local(visit.arrivedAt(), zone),
                local(visit.startedAt(), zone),
                local(visit.endedAt(), zone),
                callOff == null ? null : callOff.reason(),
                callOff == null ? null : callOff.initiator(),
                callOff == null ? null : local(callOff.at(), zone),
                visit.hold() == null ? null : visit.hold().value(),
                local(visit.heldUntil(), zone),
                recoveryPath(facts),
                overbooking == null ? null : OverbookingView.of(overbooking, zone));
    }

    private static @Nullable String recoveryPath(VisitFacts visit) {
        return visit.status() == VisitStatus.NO_SHOW || visit.status() == VisitStatus.CANCELLED
                ? "/api/v1/sites/" + visit.site() + "/recovery-list?courseId=" + visit.course()
                : null;
    }

    private static @Nullable OffsetDateTime local(@Nullable Instant moment, ZoneId zone) {
        return moment == null ? null : moment.atZone(zone).toOffsetDateTime();
    }
}
