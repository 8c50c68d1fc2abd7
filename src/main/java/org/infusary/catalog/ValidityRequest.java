package org.infusary.catalog;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "From when to when a product may be planned for.")
record ValidityRequest(
        @Schema(description = "First day it may be planned for; null for no beginning.", examples = "2026-01-01")
        @Nullable LocalDate validFrom,

        @Schema(
                description = "Last day it may be planned for, not before validFrom; null for no end.",
                examples = "2027-12-31")
        @Nullable LocalDate validTo) {}
