package org.infusary.site;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.kernel.ChairKind;

@Schema(description = "A place to infuse.")
record ChairView(
        @Schema(description = "Id of the chair.", examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        UUID id,

        @Schema(description = "Name, once per centre.", examples = "Chair 3")
        String name,

        @Schema(description = "What it is.", examples = "CHAIR")
        ChairKind kind,

        @Schema(description = "Whether visits may be planned on it.", examples = "true")
        boolean inService) {

    static ChairView of(ChairFacts chair) {
        return new ChairView(chair.id().value(), chair.name(), chair.kind(), chair.inService());
    }
}
