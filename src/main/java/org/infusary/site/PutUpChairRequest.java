package org.infusary.site;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.kernel.ChairKind;
import org.infusary.web.Line;

@Schema(description = "A place to infuse, to put up in service.")
record PutUpChairRequest(
        @Schema(description = "Name, 1 to 60 characters, once per centre.", examples = "Chair 3")
        @NotBlank(message = Line.BLANK_RULE) @Size(max = 60, message = "must be at most 60 characters") @Pattern(regexp = Line.SHOWABLE, message = Line.SHOWABLE_RULE) String name,

        @Schema(description = "What it is.", examples = "CHAIR") @NotNull ChairKind kind) {}
