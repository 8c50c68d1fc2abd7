package org.infusary.patient;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.kernel.Condition;
import org.infusary.kernel.Sex;
import org.jspecify.annotations.Nullable;

@Schema(description = "A patient.")
record PatientView(
        @Schema(description = "Id of the patient.", examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        UUID id,

        @Schema(description = "Id of the centre.", examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        UUID siteId,

        @Schema(description = "Record number, once per centre.", examples = "MRN-0001")
        String mrn,

        @Schema(description = "Family name.", examples = "Example")
        String familyName,

        @Schema(description = "Given names.", examples = "Erika")
        String givenName,

        @Schema(description = "Date of birth.", examples = "1968-03-14")
        LocalDate birthDate,

        @Schema(description = "Administrative gender.", examples = "FEMALE")
        Sex sex,

        @Schema(description = "Height in cm; null when not measured.", examples = "168.5") @Nullable BigDecimal heightCm,

        @Schema(description = "The latest weight that counts; null when never measured.") @Nullable LatestWeight weight,

        @Schema(description = "Conditions that bear on immunoglobulin.", examples = "[\"DIABETES\"]")
        List<Condition> conditions) {

    @Schema(description = "A weight and its day.")
    record LatestWeight(
            @Schema(description = "Weight in kg.", examples = "70.4")
            BigDecimal weightKg,

            @Schema(description = "The day of measuring.", examples = "2026-11-20")
            LocalDate measuredOn) {

        static @Nullable LatestWeight of(@Nullable WeightFacts weight) {
            return weight == null ? null : new LatestWeight(weight.weight().plain(), weight.measuredOn());
        }
    }

    static PatientView of(PersonFacts person) {
        PatientFacts facts = person.facts();
        return new PatientView(
                facts.id().value(),
                facts.site().value(),
                person.mrn(),
                person.familyName(),
                person.givenName(),
                facts.birthDate(),
                facts.sex(),
                facts.heightCm(),
                LatestWeight.of(facts.weight()),
                facts.conditions().stream().sorted().toList());
    }
}
