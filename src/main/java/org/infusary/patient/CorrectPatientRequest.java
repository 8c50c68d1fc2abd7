package org.infusary.patient;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.kernel.Sex;
import org.infusary.web.Line;
import org.jspecify.annotations.Nullable;

@Schema(description = "The particulars of a patient as they are from now on.")
record CorrectPatientRequest(
        @Schema(description = "Family name, 1 to 120 characters.", examples = "Example")
        @NotBlank(message = Line.BLANK_RULE) @Size(max = 120, message = "must be at most 120 characters") @Pattern(regexp = Line.SHOWABLE, message = Line.SHOWABLE_RULE) String familyName,

        @Schema(description = "Given names, 1 to 120 characters.", examples = "Erika")
        @NotBlank(message = Line.BLANK_RULE) @Size(max = 120, message = "must be at most 120 characters") @Pattern(regexp = Line.SHOWABLE, message = Line.SHOWABLE_RULE) String givenName,

        @Schema(description = "Date of birth, from 1900-01-01 to today.", examples = "1968-03-14") @NotNull LocalDate birthDate,

        @Schema(description = "Administrative gender.", examples = "FEMALE") @NotNull Sex sex,

        @Schema(
                description = "Height, 30 to 250 cm with at most one decimal; absent when not measured.",
                examples = "168.5")
        @DecimalMin(value = "30", message = HEIGHT) @DecimalMax(value = "250", message = HEIGHT) @Digits(integer = 3, fraction = 1, message = HEIGHT) @Nullable BigDecimal heightCm) {
    static final String HEIGHT = "must be 30 to 250 cm with at most one decimal";

    Person toPerson() {
        return new Person(familyName.strip(), givenName.strip(), birthDate, sex, heightCm);
    }
}
