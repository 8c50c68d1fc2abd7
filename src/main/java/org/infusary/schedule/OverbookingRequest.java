package org.infusary.schedule;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.schedule.rules.OverbookingReason;

@Schema(
        name = "Overbook",
        description =
                "Nurses may be overbooked up to what the centre allows (overbookingNurseUnits of its policy), chairs"
                        + " never. Only a nurse may ask for it.")
record OverbookingRequest(
        @Schema(description = "Why; kept with each visit for which nurses do not suffice.", examples = "URGENT")
        @NotNull(message = "must be given") OverbookingReason reason) {}
