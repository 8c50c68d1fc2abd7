package org.infusary.catalog;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "From when an import is the catalogue.",
        examples = "{\"effectiveFrom\": \"2027-07-01\", \"zone\": \"America/New_York\"}")
record ApproveImportRequest(
        @NotNull(message = "is required") @Schema(
                description =
                        "First day of the new version, from today to 2 years ahead in the zone; today means at once."
                                + " Not before the first day of the version the document was held against.",
                examples = "2027-07-01")
        LocalDate effectiveFrom,

        @NotNull(message = "is required") @Schema(
                description = "IANA time zone whose midnight begins the day, for every centre at the same moment.",
                examples = "America/New_York")
        String zone) {}
