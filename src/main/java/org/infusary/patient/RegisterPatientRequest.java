package org.infusary.patient;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.kernel.Condition;
import org.infusary.kernel.Sex;
import org.infusary.kernel.SiteId;
import org.infusary.web.Line;
import org.jspecify.annotations.Nullable;

@Schema(description = "A patient to register.")
record RegisterPatientRequest(
        @Schema(description = "Id of the centre.", examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f") @NotNull UUID siteId,

        @Schema(description = "Record number, 1 to 40 characters, once per centre.", examples = "MRN-0001")
        @NotBlank(message = Line.BLANK_RULE) @Size(max = 40, message = "must be at most 40 characters") @Pattern(regexp = Line.SHOWABLE, message = Line.SHOWABLE_RULE) String mrn,

        @Schema(description = "Family name, 1 to 120 characters.", examples = "Example")
        @NotBlank(message = Line.BLANK_RULE) @Size(max = 120, message = "must be at most 120 characters") @Pattern(regexp = Line.SHOWABLE, message = Line.SHOWABLE_RULE) String familyName,

        @Schema(description = "Given names, 1 to 120 characters.", examples = "Erika")
        @NotBlank(message = Line.BLANK_RULE) @Size(max = 120, message = "must be at most 120 characters") @Pattern(regexp = Line.SHOWABLE, message = Line.SHOWABLE_RULE) String givenName,

        @Schema(description = "Date of birth, from 1900-01-01 to today.", examples = "1968-03-14") @NotNull LocalDate birthDate,

        @Schema(description = "Administrative gender.", examples = "FEMALE") @NotNull Sex sex,

        @Schema(
                description = "Height, 30 to 250 cm with at most one decimal; absent when not measured.",
                examples = "168.5")
        @DecimalMin(value = "30", message = CorrectPatientRequest.HEIGHT) @DecimalMax(value = "250", message = CorrectPatientRequest.HEIGHT) @Digits(integer = 3, fraction = 1, message = CorrectPatientRequest.HEIGHT) @Nullable BigDecimal heightCm,

        @Schema(description = "The weight measured last; absent when not measured yet.") @Valid @Nullable WeightRequest weight,

        @Schema(description = "Conditions that bear on immunoglobulin; absent for none.")
        @Size(max = 50, message = "must be at most 50 conditions") @Nullable List<@NotNull Condition> conditions) {

    Registration toRegistration() {
        return new Registration(
                new SiteId(siteId),
                mrn.strip(),
                new Person(familyName.strip(), givenName.strip(), birthDate, sex, heightCm),
                weight == null ? null : weight.toWeight(),
                conditions == null ? Set.of() : Set.copyOf(conditions));
    }
}
