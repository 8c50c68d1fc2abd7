package org.infusary.schedule;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "DisruptionPreview", description = "What a disruption would do.")
record DisruptionPreviewView(
        @Schema(description = "Send it back to commit.", examples = "3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
        String token,

        @Schema(description = "Visits that lose their places.", examples = "80")
        int affected,

        @Schema(description = "Visits of these that find no other place.", examples = "0")
        int unplaced,

        @Schema(
                description = "Visits that move, those included that go with another day of their cycle.",
                examples = "84")
        int moving,

        @Schema(
                description = "Visits on places that are shut for which somebody has come; not touched.",
                examples = "0")
        int staying,

        @Schema(description = "Holds that lose a place: they are released, with all their places.")
        List<HoldView> holds,

        @Schema(description = "Every visit that is touched: who can wait least first, each with those that go with it.")
        List<DisruptedVisitView> visits) {

    static DisruptionPreviewView of(DisruptionPlan plan) {
        return new DisruptionPreviewView(
                plan.token(),
                plan.affected(),
                plan.unplaced(),
                plan.moving(),
                plan.staying(),
                holds(plan),
                visits(plan));
    }

    private static List<HoldView> holds(DisruptionPlan plan) {
        return plan.released().stream().map(HoldView::of).toList();
    }

    static List<DisruptedVisitView> visits(DisruptionPlan plan) {
        return plan.ranked().stream()
                .flatMap(fate -> fate.visits().stream().map(visit -> DisruptedVisitView.of(visit, fate, plan.zone())))
                .toList();
    }
}
