package org.infusary.checklist;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ChecklistTemplatePublication", description = "From when a draft is a version of the checklist.")
record PublicationRequest(
        @NotNull(message = "is required") @Schema(
                description =
                        "First day, in the zone of the visit's site: visits on it or later follow the version, unless"
                                + " their checklist was opened before. From today to 2 years ahead, today being that of the"
                                + " draft's site, or of UTC; not before the first day of the version it replaces.",
                examples = "2027-03-01")
        LocalDate validFrom) {}
