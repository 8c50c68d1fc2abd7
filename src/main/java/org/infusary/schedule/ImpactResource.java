package org.infusary.schedule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.infusary.kernel.VisitId;
import org.infusary.security.Roles;

@Path("/visits/{visitId}/impact")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Visits")
class ImpactResource {
    private final Moving moving;

    ImpactResource(Moving moving) {
        this.moving = moving;
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(
            summary = "See whom a late visit hits",
            description = "After a late arrival or first drop: when the chair should be free, which later visits of the"
                    + " chair would have to wait, and whether nurses and hours still suffice. Nothing is moved.")
    @APIResponseSchema(value = ImpactView.class, responseCode = "200", responseDescription = "The estimate of now.")
    @APIResponse(responseCode = "404", description = "No such visit, or of another site.")
    public ImpactView impact(@Parameter(description = "Id of the visit.") @PathParam("visitId") UUID visitId) {
        return ImpactView.of(moving.impact(new VisitId(visitId)));
    }
}
