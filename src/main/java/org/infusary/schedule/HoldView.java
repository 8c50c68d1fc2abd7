package org.infusary.schedule;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.schedule.rules.HoldStatus;

@Schema(name = "Hold", description = "Places kept for a course while somebody decides. Others see them as held.")
record HoldView(
        @Schema(description = "The hold.") UUID id,

        @Schema(description = "The centre.") UUID siteId,

        @Schema(description = "The patient.") UUID patientId,

        @Schema(description = "The course.") UUID courseId,

        @Schema(description = "What became of it.", examples = "HELD")
        HoldStatus status,

        @Schema(description = "When it was made.", examples = "2026-11-20T15:04:00-05:00")
        OffsetDateTime heldAt,

        @Schema(description = "From this moment on it keeps nothing.", examples = "2026-11-20T15:14:00-05:00")
        OffsetDateTime until,

        @Schema(description = "Its visits, in the order asked for; none once it is released or expired.")
        List<VisitView> visits) {

    static HoldView of(HoldDetails hold) {
        return new HoldView(
                hold.id().value(),
                hold.site().value(),
                hold.patient().value(),
                hold.course().value(),
                hold.status(),
                hold.heldAt().atZone(hold.zone()).toOffsetDateTime(),
                hold.until().atZone(hold.zone()).toOffsetDateTime(),
                hold.visits().stream().map(VisitView::of).toList());
    }
}
