package org.infusary.patient;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.web.BadRequest;
import org.infusary.web.Line;
import org.jspecify.annotations.Nullable;

@Schema(
        description = "Whom to look for at a centre: either by record number, or by family name.",
        examples = "{\"siteId\": \"0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f\", \"familyName\": \"exam\","
                + " \"birthDate\": \"1968-03-14\"}")
record SearchPatientsRequest(
        @Schema(description = "Id of the centre.", examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f") @NotNull UUID siteId,

        @Schema(description = "The whole record number, 1 to 40 characters.", examples = "MRN-0001")
        @Size(max = 40, message = "must be at most 40 characters") @Pattern(regexp = Line.SHOWABLE, message = Line.SHOWABLE_RULE) @Nullable String mrn,

        @Schema(
                description = "The beginning of the family name, 1 to 120 characters; accents and capitals make no"
                        + " difference.",
                examples = "exam")
        @Size(max = 120, message = "must be at most 120 characters") @Pattern(regexp = Line.SHOWABLE, message = Line.SHOWABLE_RULE) @Nullable String familyName,

        @Schema(description = "Date of birth, together with the family name; absent for any.", examples = "1968-03-14")
        @Nullable LocalDate birthDate) {

    /** Either of the two ways; 400 for none or a mixture. */
    Sought toSought() {
        boolean byMrn = mrn != null && !mrn.isBlank();
        boolean byName = familyName != null && !familyName.isBlank();
        if (byMrn == byName || (byMrn && birthDate != null)) {
            throw new BadRequest("body", "must have either mrn, or familyName with or without birthDate");
        }
        return byMrn ? new Sought(mrn.strip(), null, null) : new Sought(null, familyName.strip(), birthDate);
    }
}
