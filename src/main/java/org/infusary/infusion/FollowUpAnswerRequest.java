package org.infusary.infusion;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.infusion.rules.AftercareRules;
import org.infusary.ledger.rules.Symptom;
import org.infusary.web.BadRequest;
import org.infusary.web.BadRequest.FieldError;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "FollowUpAnswer",
        description = "What came of a follow-up call.",
        examples = "{\"reached\": true, \"severeHeadache\": false, \"stiffNeck\": false}")
record FollowUpAnswerRequest(
        @Schema(description = "Whether the patient was reached.", examples = "true") @NotNull(message = "must be given") Boolean reached,

        @Schema(description = "Whether there is a severe headache; exactly when reached.", examples = "false") @Nullable Boolean severeHeadache,

        @Schema(description = "Whether the neck is stiff; exactly when reached.", examples = "false") @Nullable Boolean stiffNeck,

        @Schema(description = "Further symptoms, up to 20; absent for none.", examples = "[\"FATIGUE\"]")
        @Size(max = 20, message = "must have at most 20 symptoms") @Nullable List<@NotNull Symptom> symptoms,

        @Schema(
                description = "CTCAE grade of all symptoms together, 1 to 5; exactly when there are any.",
                examples = "1")
        @Min(value = 1, message = "must be 1 to 5") @Max(value = 5, message = "must be 1 to 5") @Nullable Integer grade,

        @Schema(description = "When the symptoms began; now when absent. With symptoms only.") @Nullable OffsetDateTime onsetAt,

        @Schema(description = "Free text, up to 1000 characters.", examples = "Slept well.")
        @Size(max = 1000, message = "must be at most 1000 characters") @Nullable String note) {

    /** All that was told, in coded symptoms. */
    TreeSet<Symptom> told() {
        return new TreeSet<>(AftercareRules.told(
                symptoms == null ? Set.of() : Set.copyOf(symptoms),
                Boolean.TRUE.equals(severeHeadache),
                Boolean.TRUE.equals(stiffNeck)));
    }

    /** @throws BadRequest when fields do not go together */
    void check() {
        List<FieldError> errors = new ArrayList<>();
        if ((severeHeadache != null) != reached) {
            errors.add(new FieldError("severeHeadache", "must be given exactly when the patient was reached"));
        }
        if ((stiffNeck != null) != reached) {
            errors.add(new FieldError("stiffNeck", "must be given exactly when the patient was reached"));
        }
        if (!reached && symptoms != null && !symptoms.isEmpty()) {
            errors.add(new FieldError("symptoms", "must be absent when the patient was not reached"));
        }
        boolean some = !told().isEmpty();
        if ((grade != null) != some) {
            errors.add(new FieldError("grade", "must be given exactly when there are symptoms"));
        }
        if (onsetAt != null && !some) {
            errors.add(new FieldError("onsetAt", "must be given with symptoms only"));
        }
        if (!errors.isEmpty()) {
            throw new BadRequest(errors);
        }
    }

    /** Whether the patient was reached: symptoms and free text belong into no log. */
    @Override
    public String toString() {
        return "follow-up answer, reached " + reached;
    }
}
