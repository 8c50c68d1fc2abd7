package org.infusary.checklist;

import jakarta.validation.Valid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ChecklistTemplateNewDraft", description = "What a draft begins with.")
record NewDraftRequest(
        @Schema(
                description = "Number of a published version; null for the newest one that came with the service.",
                examples = "1")
        @Nullable Integer basedOn,

        @Schema(description = "Which visits it is for; null for those of that version.") @Valid @Nullable ScopeBody scope) {}
