package org.infusary.checklist;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.checklist.rules.Premedication;
import org.infusary.web.Line;

@Schema(name = "ChecklistPremedication", description = "One premedication as given.")
record PremedicationBody(
        @Schema(description = "Drug, 1 to 80 characters.", examples = "Paracetamol")
        @NotNull @Size(max = 80, message = "must be at most 80 characters") @Pattern(regexp = Line.FILLED, message = Line.FILLED_RULE) String drug,

        @Schema(description = "Amount with unit, 1 to 40 characters.", examples = "1 g")
        @NotNull @Size(max = 40, message = "must be at most 40 characters") @Pattern(regexp = Line.FILLED, message = Line.FILLED_RULE) String dose,

        @Schema(description = "Route, 1 to 40 characters.", examples = "oral")
        @NotNull @Size(max = 40, message = "must be at most 40 characters") @Pattern(regexp = Line.FILLED, message = Line.FILLED_RULE) String route,

        @Schema(description = "When it was taken, at home or here; not after now.", examples = "2026-11-23T08:20:00Z")
        @NotNull Instant at) {
    static PremedicationBody of(Premedication given) {
        return new PremedicationBody(given.drug(), given.dose(), given.route(), given.at());
    }

    Premedication toPremedication() {
        return new Premedication(drug, dose, route, at);
    }

    /** Nothing: what a patient takes belongs into no log. */
    @Override
    public String toString() {
        return "premedication";
    }
}
