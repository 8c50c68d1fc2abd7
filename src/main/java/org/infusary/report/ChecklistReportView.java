package org.infusary.report;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ChecklistReport", description = "How often the items of a site's checklists were answered and stopped.")
record ChecklistReportView(
        @Schema(description = "First date.", examples = "2026-01-01")
        LocalDate from,

        @Schema(description = "Last date.", examples = "2026-12-31")
        LocalDate to,

        @Schema(description = "Checklists opened for visits of these dates.", examples = "4120")
        long checklists,

        @Schema(description = "Versions of the template that they follow, oldest first.")
        List<TemplateUse> templates,

        @Schema(description = "Every item of these versions, in the order of the newest version that has it.")
        List<ChecklistReportItem> items) {
    @Schema(name = "ChecklistTemplateUse", description = "How many checklists follow a version of the template.")
    record TemplateUse(
            @Schema(description = "The version.", examples = "3")
            int version,

            @Schema(description = "Checklists that follow it.", examples = "4120")
            long checklists) {}
}
