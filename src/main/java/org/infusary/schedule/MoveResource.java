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
import org.infusary.security.Roles;

@Path("/moves/{moveId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Moves")
class MoveResource {
    private final Moving moving;

    MoveResource(Moving moving) {
        this.moving = moving;
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(summary = "Read a move", description = "One move with every day of the course that it touched.")
    @APIResponseSchema(value = MoveView.class, responseCode = "200", responseDescription = "The move.")
    @APIResponse(responseCode = "404", description = "No such move, or of another site.")
    public MoveView read(@Parameter(description = "Id of the move.") @PathParam("moveId") UUID moveId) {
        return MoveView.of(moving.move(new MoveId(moveId)));
    }
}
