package org.infusary.report;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ReadinessReport", description = "How long patients wait from arrival to a signed checklist.")
record ReadinessReportView(
        @Schema(description = "First date.", examples = "2026-01-01")
        LocalDate from,

        @Schema(description = "Last date.", examples = "2026-12-31")
        LocalDate to,

        @Schema(description = "What is counted by.", examples = "WEEK")
        Period per,

        @Schema(description = "Over all dates.") ReadinessRow all,

        @Schema(description = "Days or weeks in which somebody arrived, oldest first.")
        List<ReadinessRow> periods) {}
