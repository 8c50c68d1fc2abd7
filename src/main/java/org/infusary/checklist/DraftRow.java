package org.infusary.checklist;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "ChecklistTemplateDraftRow",
        description = "A draft in the list of drafts; its content is at /checklist-templates/drafts/{draftId}.")
record DraftRow(
        @Schema(description = "Id of the draft.", examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        UUID id,

        @Schema(description = "Number of the published version it began with.", examples = "1")
        int basedOn,

        @Schema(
                description =
                        "Number of the version it is held against: the last one for just these visits, or else the"
                                + " one it is based on.",
                examples = "1")
        int heldAgainst,

        @Schema(description = "Which visits it is for.") ScopeBody scope,

        @Schema(
                description = "Id of the account that edited it last; another one publishes it.",
                examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        UUID editedBy,

        @Schema(description = "When it was edited last.", examples = "2027-02-20T09:00:00Z")
        Instant editedAt) {

    static DraftRow of(TemplateDraft draft) {
        return new DraftRow(
                draft.id(),
                draft.basedOn(),
                draft.heldAgainst(),
                draft.content().scope(),
                draft.editedBy(),
                draft.editedAt());
    }
}
