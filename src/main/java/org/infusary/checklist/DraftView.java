package org.infusary.checklist;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.checklist.rules.Fault;

@Schema(name = "ChecklistTemplateDraft", description = "A draft, and what keeps it from being published.")
record DraftView(
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

        @Schema(
                description = "Whether another version took that one's place since: edit the draft again to see what it"
                        + " changes, only then can it be published.",
                examples = "false")
        boolean stale,

        @Schema(
                description = "Id of the account that edited it last; another one publishes it.",
                examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        UUID editedBy,

        @Schema(description = "When it was edited last.", examples = "2027-02-20T09:00:00Z")
        Instant editedAt,

        @Schema(description = "What it says; sent back whole to change it.")
        TemplateContent content,

        @Schema(description = "What keeps it from being published, the first hundred; empty when nothing does.")
        List<FaultView> faults) {

    @Schema(name = "ChecklistTemplateFault", description = "A place of a draft that breaks a rule.")
    record FaultView(
            @Schema(description = "Path in the content.", examples = "items[3].definition.rules[0].when")
            String field,

            @Schema(
                    description = "What is expected.",
                    examples = "undeclared reference to 'threshold.high' (in container '')")
            String rule) {
        static FaultView of(Fault fault) {
            return new FaultView(fault.place(), fault.message());
        }
    }

    static DraftView of(DraftCard card) {
        TemplateDraft draft = card.draft();
        return new DraftView(
                draft.id(),
                draft.basedOn(),
                draft.heldAgainst(),
                card.stale(),
                draft.editedBy(),
                draft.editedAt(),
                draft.content(),
                card.faults().stream().map(FaultView::of).toList());
    }
}
