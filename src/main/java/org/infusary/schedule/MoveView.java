package org.infusary.schedule;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.Reason;
import org.infusary.schedule.rules.CallOffReason;
import org.infusary.schedule.rules.Initiator;
import org.infusary.schedule.rules.MoveAction;
import org.infusary.schedule.rules.MoveScope;
import org.infusary.schedule.rules.MoveStatus;
import org.jspecify.annotations.Nullable;

@Schema(name = "Move", description = "A move on record, with every day of the course that it touched.")
record MoveView(
        @Schema(description = "The move.") UUID id,

        @Schema(description = "The visit it began with.") UUID visitId,

        @Schema(description = "The course.") UUID courseId,

        @Schema(description = "What became of the day.", examples = "SHIFT_REMAINING")
        MoveAction action,

        @Schema(description = "How much moved with it.", examples = "THIS_VISIT")
        MoveScope scope,

        @Schema(description = "Coded reason.", examples = "PATIENT_REQUEST")
        CallOffReason reason,

        @Schema(description = "Who caused it.", examples = "PATIENT")
        Initiator initiator,

        @Schema(description = "Where the move stands.", examples = "DONE")
        MoveStatus status,

        @Schema(description = "One entry for every day that is touched, in the order of the course.")
        List<MoveLineView> days,

        @Schema(
                description =
                        "Every later cycle as it was counted anew, in order; none unless the scope is THIS_AND_LATER_CYCLES.")
        List<LaterCycleView> laterCycles,

        @Schema(description = "What a person should look at.")
        List<Reason> warnings,

        @Schema(description = "The account that committed it.")
        UUID askedBy,

        @Schema(description = "When it was committed.", examples = "2026-11-23T16:00:00-05:00")
        OffsetDateTime askedAt,

        @Schema(description = "The account that decided it; null while it waits.") @Nullable UUID decidedBy,

        @Schema(description = "When it was decided; null while it waits.", examples = "2026-11-23T16:05:00-05:00")
        @Nullable OffsetDateTime decidedAt,

        @Schema(description = "Why a prescriber rejected it; null unless REJECTED.", examples = "Give the day.")
        @Nullable String rejectionNote) {

    static MoveView of(MoveFacts move) {
        return new MoveView(
                move.id().value(),
                move.order().visit().value(),
                move.course().value(),
                move.order().action(),
                move.order().scope(),
                move.order().reason(),
                move.order().initiator(),
                move.status(),
                MoveLineView.of(move.lines(), move.zone()),
                LaterCycleView.of(move.later()),
                move.warnings(),
                move.askedBy().value(),
                move.askedAt().atZone(move.zone()).toOffsetDateTime(),
                Optional.ofNullable(move.decidedBy()).map(AccountId::value).orElse(null),
                Optional.ofNullable(move.decidedAt())
                        .map(at -> at.atZone(move.zone()).toOffsetDateTime())
                        .orElse(null),
                move.rejectionNote());
    }
}
