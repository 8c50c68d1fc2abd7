package org.infusary.schedule;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.kernel.ChairId;
import org.infusary.schedule.ChairAssignmentPlan.Change;
import org.infusary.schedule.rules.Where;

@Schema(
        name = "ChairAssignment",
        description = "Which visits change chairs; all others stay, and no visit changes its time.")
record ChairAssignmentView(
        @Schema(
                description = "Of the preview; send it back to commit.",
                examples = "3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
        String token,

        @Schema(description = "Visits that were looked at: all that take a chair on the dates.", examples = "80")
        int visits,

        @Schema(description = "One entry for each visit that changes its chair, in the order of their starts.")
        List<ChangeView> changes) {

    @Schema(name = "ChairChange", description = "A visit that goes to another chair at its own time.")
    record ChangeView(
            @Schema(description = "The visit, which stays the same one.")
            UUID visitId,

            @Schema(description = "The patient takes the chair, as before.", examples = "2026-11-25T09:00:00-05:00")
            OffsetDateTime startsAt,

            @Schema(description = "The chair is free again, as before.", examples = "2026-11-25T14:45:00-05:00")
            OffsetDateTime endsAt,

            @Schema(description = "The chair it leaves.") UUID fromChairId,

            @Schema(description = "The chair it goes to, of the same kind.")
            UUID toChairId) {

        static ChangeView of(Change change, ZoneId zone) {
            VisitFacts visit = change.visit();
            return new ChangeView(
                    visit.id().value(),
                    visit.times().start().atZone(zone).toOffsetDateTime(),
                    visit.times().end().atZone(zone).toOffsetDateTime(),
                    chair(visit.where()),
                    chair(change.to()));
        }

        private static UUID chair(Where where) {
            return where.chair().map(ChairId::value).orElseThrow();
        }
    }

    static ChairAssignmentView of(ChairAssignmentPlan plan) {
        return new ChairAssignmentView(
                plan.token(),
                plan.visits(),
                plan.changes().stream()
                        .map(change -> ChangeView.of(change, plan.zone()))
                        .toList());
    }
}
