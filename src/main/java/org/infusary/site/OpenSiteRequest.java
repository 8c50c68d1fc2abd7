package org.infusary.site;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.web.Line;
import org.jspecify.annotations.Nullable;

@Schema(description = "A centre to open.")
record OpenSiteRequest(
        @Schema(description = "Name of the centre, 1 to 120 characters.", examples = "Infusion Centre North")
        @NotBlank(message = Line.BLANK_RULE) @Size(max = 120, message = "must be at most 120 characters") @Pattern(regexp = Line.SHOWABLE, message = Line.SHOWABLE_RULE) String name,

        @Schema(description = "IANA time zone of the centre; it can never be changed.", examples = "Europe/Berlin")
        @NotNull String zone,

        @Schema(description = "The centre's policy; absent for the defaults of the reference data.") @Valid @Nullable PolicySheet policy) {}
