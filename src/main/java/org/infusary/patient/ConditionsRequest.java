package org.infusary.patient;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.kernel.Condition;

@Schema(description = "All conditions of a patient from now on; one that is left out is taken back.")
record ConditionsRequest(
        @Schema(description = "The conditions; an empty list for none.", examples = "[\"DIABETES\"]")
        @NotNull @Size(max = 50, message = "must be at most 50 conditions") List<@NotNull Condition> conditions) {}
