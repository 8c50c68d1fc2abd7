package org.infusary.schedule;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "RecoveryReviews", description = "The reviews that prescribers were asked for.")
record RecoveryReviewsView(
        @Schema(description = "The latest patient first; empty when everyone overdue was seen to already.")
        List<Opened> opened) {

    @Schema(name = "RecoveryReview", description = "A task OVERDUE_REVIEW about a cycle.")
    record Opened(
            @Schema(description = "The patient.") UUID patientId,

            @Schema(description = "The course.") UUID courseId,

            @Schema(description = "Number of the cycle, from 1.", examples = "2")
            int cycle,

            @Schema(description = "The task; see GET /tasks/{taskId}.")
            UUID taskId) {}

    static RecoveryReviewsView of(List<RecoveryDesk.Review> reviews) {
        return new RecoveryReviewsView(reviews.stream()
                .map(review -> new Opened(
                        review.missing().person().id().value(),
                        review.missing().course().value(),
                        review.missing().cycle(),
                        review.task().id().value()))
                .toList());
    }
}
