package org.infusary.schedule;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.kernel.Reason;

@Schema(name = "MovePreview", description = "What a move would do. Nothing is written or held.")
record MovePreviewView(
        @Schema(description = "The visit the move begins with.")
        UUID visitId,

        @Schema(description = "One entry for every day that is touched, in the order of the course.")
        List<MoveLineView> days,

        @Schema(
                description =
                        "Every later cycle as it is counted anew, in order; none unless the scope is THIS_AND_LATER_CYCLES.")
        List<LaterCycleView> laterCycles,

        @Schema(description = "What a person should look at.")
        List<Reason> warnings,

        @Schema(
                description = "Whether it takes effect only when a prescriber commits or confirms it.",
                examples = "false")
        boolean needsPrescriber,

        @Schema(
                description = "Send it back to commit exactly this; good for as long as all it rests on stands.",
                examples = "3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
        String token) {

    static MovePreviewView of(MovePlan plan) {
        return new MovePreviewView(
                plan.asked().id().value(),
                MoveLineView.of(plan.lines(), plan.zone()),
                LaterCycleView.of(plan.later()),
                plan.warnings(),
                plan.order().action().isPrescribers(),
                plan.token());
    }
}
