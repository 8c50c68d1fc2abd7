package org.infusary.checklist;

import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.infusary.checklist.rules.ItemCode;
import org.infusary.kernel.VisitId;

/** Which item of which visit's checklist an address names. */
record ItemOfVisit(
        @Parameter(description = "Id of the visit.") @PathParam("visitId")
        UUID visitId,

        @Parameter(
                description = ChecklistResource.CODE,
                example = "BP",
                schema = @Schema(type = SchemaType.STRING, pattern = ItemCode.PATTERN))
        @PathParam("code")
        ItemCode code) {
    VisitId visit() {
        return new VisitId(visitId);
    }
}
