package org.infusary.site;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.kernel.ChairKind;

@Schema(description = "A place to infuse as it is to be from now on.")
record ChangeChairRequest(
        @Schema(description = "Name, 1 to 60 characters, once per centre.", examples = "Chair 3")
        @NotBlank(message = "must not be blank") @Size(max = 60, message = "must be at most 60 characters") @Pattern(regexp = Text.LINE, message = "must not hold control characters") String name,

        @Schema(description = "What it is.", examples = "BED") @NotNull ChairKind kind,

        @Schema(description = "Whether visits may be planned on it.", examples = "true") @NotNull Boolean inService) {}
