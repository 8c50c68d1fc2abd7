package org.infusary.report;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ReactionRates", description = "Reactions per 100 infusions by exposure.")
record ReactionRatesView(
        @Schema(description = "First date.", examples = "2026-01-01")
        LocalDate from,

        @Schema(description = "Last date.", examples = "2026-12-31")
        LocalDate to,

        @Schema(description = "One row for every exposure.") List<ReactionRateRow> exposures) {}
