package org.infusary.schedule;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.kernel.SiteId;
import org.infusary.schedule.rules.SeatingAim;
import org.infusary.web.AskedDays;

@Schema(name = "AssignChairs", description = "Dates whose visits may change chairs among each other, and what for.")
record ChairAssignmentRequest(
        @Schema(description = "First date, today or later.", examples = "2026-11-25")
        @NotNull(message = "must be given") LocalDate from,

        @Schema(description = "Last date, at most 92 days in all, both ends counted.", examples = "2026-12-18")
        @NotNull(message = "must be given") LocalDate to,

        @Schema(
                description =
                        "TOGETHER: pauses as short as can be, so that the free time of the chairs is in long stretches; for dates"
                                + " that are still booked. APART: long pauses between the visits of a chair, so that one that"
                                + " runs late keeps few waiting, and chairs that patients wish for; for the next date.",
                examples = "TOGETHER")
        @NotNull(message = "must be given") SeatingAim aim) {
    private static final int MOST_DAYS = 92;

    ChairAssignment at(SiteId site) {
        return new ChairAssignment(site, AskedDays.of(from, to, MOST_DAYS), aim);
    }
}
