package org.infusary.schedule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.infusary.security.Roles;
import org.infusary.web.Once;

@Path("/moves/{moveId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Moves")
@Once
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

    @POST
    @Path("confirmation")
    @RolesAllowed(Roles.PRESCRIBER)
    @Operation(
            summary = "Confirm a move",
            description = "A move that waits for a prescriber is carried out exactly as it was asked for.")
    @APIResponseSchema(value = MoveView.class, responseCode = "200", responseDescription = "The move as it is now.")
    @APIResponse(responseCode = "404", description = "No such move, or of another site.")
    @APIResponse(
            responseCode = "409",
            description = "move-decided: it does not wait. visit-status: its visit is no longer one to move.")
    @APIResponse(
            responseCode = "412",
            description = "stale-preview: what it rests on has changed; reject it and ask for it anew.")
    @APIResponse(responseCode = "422", description = "Refused by a rule since it was asked for; see reasons.")
    public Response confirm(@Parameter(description = "Id of the move.") @PathParam("moveId") UUID moveId) {
        return Response.ok(MoveView.of(moving.confirm(new MoveId(moveId)))).build();
    }

    @POST
    @Path("rejection")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PRESCRIBER)
    @Operation(summary = "Reject a move", description = "A move that waits for a prescriber is not carried out.")
    @APIResponseSchema(value = MoveView.class, responseCode = "200", responseDescription = "The move as it is now.")
    @APIResponse(responseCode = "400", description = "A field breaks a rule; errors names field and rule.")
    @APIResponse(responseCode = "404", description = "No such move, or of another site.")
    @APIResponse(responseCode = "409", description = "move-decided: it does not wait.")
    public Response reject(
            @Parameter(description = "Id of the move.") @PathParam("moveId") UUID moveId,
            @NotNull @Valid RejectMoveRequest request) {
        return Response.ok(MoveView.of(moving.reject(new MoveId(moveId), request.note())))
                .build();
    }
}
