package org.infusary.site;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.web.Line;

@Schema(description = "What may be changed of a centre itself; policy, chairs and hours have addresses of their own.")
record RenameSiteRequest(
        @Schema(description = "Name of the centre, 1 to 120 characters.", examples = "Infusion Centre North")
        @NotBlank(message = Line.BLANK_RULE) @Size(max = 120, message = "must be at most 120 characters") @Pattern(regexp = Line.SHOWABLE, message = Line.SHOWABLE_RULE) String name) {}
