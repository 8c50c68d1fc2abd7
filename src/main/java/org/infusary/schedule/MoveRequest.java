package org.infusary.schedule;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.kernel.VisitId;
import org.infusary.schedule.rules.CallOffReason;
import org.infusary.schedule.rules.Initiator;
import org.infusary.schedule.rules.MoveAction;
import org.infusary.schedule.rules.MoveScope;
import org.infusary.schedule.rules.Seat;
import org.infusary.web.BadRequest;
import org.jspecify.annotations.Nullable;

@Schema(name = "MoveVisit", description = "How a booked visit shall move, why, and who caused it.")
record MoveRequest(
        @Schema(
                description = "What becomes of the day; SHIFT_REMAINING when absent. FILL and OMIT go with THIS_VISIT,"
                        + " COMPRESS and CEASE_CYCLE with REST_OF_CYCLE.",
                examples = "SHIFT_REMAINING")
        @Nullable MoveAction action,

        @Schema(
                description =
                        "How much moves with it; THIS_VISIT when absent. THIS_AND_LATER_CYCLES goes with SHIFT_REMAINING: the"
                                + " rest of the cycle goes along, every later cycle is counted anew as if it were given there, and"
                                + " booked ones that lie outside of their new window move into it.",
                examples = "THIS_VISIT")
        @Nullable MoveScope scope,

        @Schema(description = "Where this visit shall go; absent for the best place on another date.") @Valid @Nullable MovePlace place,

        @Schema(description = "Coded reason.", examples = "PATIENT_REQUEST") @NotNull(message = "must be given") CallOffReason reason,

        @Schema(description = "Who caused it.", examples = "PATIENT") @NotNull(message = "must be given") Initiator initiator) {

    @Schema(name = "MovePlace", description = "A chair of the centre, or none at home, and a time.")
    record MovePlace(
            @Schema(description = "A chair of the visit's centre; absent for a visit at home.") @Nullable UUID chairId,

            @Schema(
                    description = "When the patient takes the chair, with offset; on a slot of the centre.",
                    examples = "2026-11-25T09:00:00-05:00")
            @NotNull(message = "must be given") Instant startsAt) {}

    /** @throws BadRequest when action, scope and place do not go together */
    MoveOrder order(UUID visit) {
        MoveAction how = action == null ? MoveAction.SHIFT_REMAINING : action;
        MoveScope far = scope == null ? MoveScope.THIS_VISIT : scope;
        if (!how.reaches(far)) {
            throw new BadRequest("scope", "must be one that " + how + " goes with, not " + far);
        }
        if (place != null && how.isPrescribers()) {
            throw new BadRequest("place", "must be absent, as " + how + " asks for no place");
        }
        Optional<Seat> wanted =
                Optional.ofNullable(place).map(wish -> new Seat(Spot.where(wish.chairId()), wish.startsAt()));
        return new MoveOrder(new VisitId(visit), how, far, wanted, reason, initiator);
    }
}
