package org.infusary.checklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ChecklistTemplateVersionRow",
        description = "A published version of the checklist; its content is at /checklist-templates/{version}.")
record TemplateVersionRow(
        @Schema(description = "Versions are numbered one after the other.", examples = "2")
        int version,

        @Schema(description = "Which visits it is for.") ScopeBody scope,

        @Schema(
                description =
                        "First day, in the zone of the visit's site; null when it came with the service: then it is"
                                + " only for visits that no version of a centre is for.",
                examples = "2027-03-01")
        @Nullable LocalDate validFrom,

        @Schema(
                description = "Id of the account that edited the draft last; null when it came with the service.",
                examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        @Nullable UUID draftedBy,

        @Schema(
                description = "Id of the account that published it; null when it came with the service.",
                examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e10")
        @Nullable UUID publishedBy,

        @Schema(description = "When it was published.", examples = "2027-02-21T09:00:00Z")
        Instant publishedAt,

        @Schema(
                description = "Id of the account that withdrew it; null while it stands.",
                examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e10")
        @Nullable UUID withdrawnBy,

        @Schema(description = "When it was withdrawn; null while it stands.", examples = "2027-02-22T09:00:00Z")
        @Nullable Instant withdrawnAt,

        @Schema(
                description = "Why it was withdrawn; null while it stands.",
                examples = "The escort item is not agreed.")
        @Nullable String withdrawalReason) {}
