package org.infusary.checklist;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.checklist.rules.Form;
import org.jspecify.annotations.Nullable;

@Schema(name = "ChecklistPastAnswer", description = "One answer of the history, whether it stands or not.")
record PastAnswerView(
        @Schema(description = "The item.", examples = "BP") String code,

        @Schema(description = "The answer as it came in.") @Nullable AnswerView answer,

        @Schema(
                description = "Whether it came in when the item had been answered or taken back later already: it never"
                        + " stood.",
                examples = "false")
        boolean overtaken,

        @Schema(
                description = "Account that gave the next answer or took this one back; null while it stands.",
                examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        @Nullable UUID supersededBy,

        @Schema(description = "When it ceased to stand; null while it stands.", examples = "2026-11-23T08:15:00Z")
        @Nullable Instant supersededAt) {

    static PastAnswerView of(ChecklistAnswer answer, Form form, @Nullable SecondCheck check) {
        return new PastAnswerView(
                answer.code().value(),
                AnswerView.of(answer.facts(form, check)),
                answer.isOvertaken(),
                answer.supersededBy() == null ? null : answer.supersededBy().value(),
                answer.supersededAt());
    }
}
