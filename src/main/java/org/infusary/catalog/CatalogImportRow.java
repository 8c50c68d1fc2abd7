package org.infusary.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "An import in the list of imports; what it changes is at /catalog-imports/{importId}.")
record CatalogImportRow(
        @Schema(description = "Id of the import.", examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        UUID id,

        @Schema(description = "How far it has come.", examples = "DRAFT")
        CatalogImport.Status status,

        @Schema(
                description =
                        "Whether the catalogue has changed since the draft was held against it: then it can only be"
                                + " rejected.",
                examples = "false")
        boolean stale,

        @Schema(description = "Number of the version of the catalogue it was held against.", examples = "1")
        int baseVersion,

        @Schema(description = "Day of the document's snapshot.", examples = "2027-05-20")
        LocalDate asOf,

        @Schema(description = "Id of the account that uploaded it.", examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        UUID uploadedBy,

        @Schema(description = "When it was uploaded.", examples = "2027-05-21T08:00:00Z")
        Instant uploadedAt,

        @Schema(
                description = "Id of the account that approved or rejected it; null for a draft.",
                examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        @Nullable UUID decidedBy,

        @Schema(description = "When it was approved or rejected; null for a draft.", examples = "2027-05-21T09:00:00Z")
        @Nullable Instant decidedAt,

        @Schema(
                description = "Why it was rejected; null otherwise.",
                examples = "Vial sizes are not yet on the market.")
        @Nullable String reason) {}
