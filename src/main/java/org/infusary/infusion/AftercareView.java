package org.infusary.infusion;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.Reason;
import org.infusary.ledger.rules.Symptom;
import org.jspecify.annotations.Nullable;

@Schema(name = "Aftercare", description = "What follows an infusion. Times are in the centre's zone.")
record AftercareView(
        @Schema(description = "Last drop; null while it runs.", examples = "2026-11-23T11:42:00-05:00") @Nullable OffsetDateTime endedAt,

        @Schema(
                description = "What the patient is to the product, which decides how long to observe.",
                examples = "FIRST")
        Exposure exposure,

        @Schema(description = "Minutes of observation by the centre's policy; null before the end.", examples = "60")
        @Nullable Integer observationMinutes,

        @Schema(description = "When observation ends; null before the end.", examples = "2026-11-23T12:42:00-05:00")
        @Nullable OffsetDateTime observedUntil,

        @Schema(description = "What the reference says of observation.")
        Reason observation,

        @Schema(
                description = "When the patient left the chair; null until then.",
                examples = "2026-11-23T12:45:00-05:00")
        @Nullable OffsetDateTime leftAt,

        @Schema(description = "Why before the end of observation; null when not.", examples = "Ride waits; feels well.")
        @Nullable String earlyReason,

        @Schema(description = "What the reference says of calling the patient.")
        Reason followUp,

        @Schema(description = "The calls to make, in the order in which they are due; empty before the end.")
        List<Call> followUps) {

    @Schema(name = "FollowUp", description = "A call to make after an infusion.")
    record Call(
            @Schema(description = "Id of the follow-up.") UUID id,

            @Schema(description = "Hours after the end of the infusion.", examples = "24")
            int hours,

            @Schema(description = "When it is due.", examples = "2026-11-24T11:42:00-05:00")
            OffsetDateTime dueAt,

            @Schema(description = "The task by which it is asked for.")
            UUID taskId,

            @Schema(description = "What came of it; null until then.") @Nullable Answer answer) {}

    @Schema(name = "FollowUpAnswered", description = "What came of a follow-up call.")
    record Answer(
            @Schema(description = "Whether the patient was reached.", examples = "true")
            boolean reached,

            @Schema(description = "Whether there was a severe headache; null when not reached.", examples = "false")
            @Nullable Boolean severeHeadache,

            @Schema(description = "Whether the neck was stiff; null when not reached.", examples = "false") @Nullable Boolean stiffNeck,

            @Schema(description = "All symptoms that were told.", examples = "[\"FATIGUE\"]")
            List<Symptom> symptoms,

            @Schema(description = "The reaction they are on record as; null for none.") @Nullable UUID reactionId,

            @Schema(description = "Free text; null for none.", examples = "Slept well.") @Nullable String note,

            @Schema(description = "Account that recorded it.")
            UUID answeredBy,

            @Schema(description = "When, UTC.", examples = "2026-11-24T16:50:00Z")
            Instant answeredAt) {}

    static AftercareView of(
            InfusionFacts infusion,
            Exposure exposure,
            ZoneId zone,
            AftercareReference reference,
            Optional<InfusionObservation> observation,
            Optional<InfusionDischarge> discharge,
            List<FollowUp> followUps,
            Map<UUID, FollowUpAnswer> answers) {
        return new AftercareView(
                at(infusion.endedAt(), zone),
                exposure,
                observation.map(InfusionObservation::minutes).orElse(null),
                at(observation.map(InfusionObservation::until).orElse(null), zone),
                reference.observation(exposure),
                at(discharge.map(InfusionDischarge::leftAt).orElse(null), zone),
                discharge.map(InfusionDischarge::earlyReason).orElse(null),
                reference.followUp(),
                followUps.stream()
                        .map(one -> new Call(
                                one.id(),
                                one.hours(),
                                one.dueAt().atZone(zone).toOffsetDateTime(),
                                one.task(),
                                Optional.ofNullable(answers.get(one.id()))
                                        .map(FollowUpAnswer::view)
                                        .orElse(null)))
                        .toList());
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant moment, ZoneId zone) {
        return moment == null ? null : moment.atZone(zone).toOffsetDateTime();
    }
}
