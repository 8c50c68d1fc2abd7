package org.infusary.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A version of the catalogue; its products are at /catalog-versions/{number}/products.")
record CatalogVersionView(
        @Schema(description = "Versions are numbered one after the other; 1 is the built-in reference.", examples = "2")
        int number,

        @Schema(description = "Whether it came with the program or from an import.", examples = "IMPORT")
        CatalogVersion.Origin origin,

        @Schema(
                description = "Id of the import; null for a built-in one.",
                examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        @Nullable UUID importId,

        @Schema(description = "First day; null for the first version.", examples = "2027-07-01") @Nullable LocalDate effectiveFrom,

        @Schema(
                description = "Zone whose midnight begins the day; null for the first version.",
                examples = "America/New_York")
        @Nullable String zone,

        @Schema(
                description = "Moment from which it is in force; null for the first version.",
                examples = "2027-07-01T04:00:00Z")
        @Nullable Instant effectiveAt,

        @Schema(description = "Whether it is in force now.", examples = "true")
        boolean inForce,

        @Schema(
                description = "Id of the account that approved it; null for a built-in one.",
                examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        @Nullable UUID publishedBy,

        @Schema(description = "When it was approved or loaded.", examples = "2027-05-21T09:00:00Z")
        Instant publishedAt) {}
