package org.infusary.checklist;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Answers to several items, recorded all or none.")
record AnswersRequest(
        @Schema(description = "1 to 36 answers, each with its code.")
        @NotNull @Size(min = 1, max = 36, message = "must be 1 to 36 answers") List<@NotNull @Valid AnswerBody> answers) {}
