package org.infusary.schedule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.infusary.security.Roles;
import org.infusary.web.Once;

/** Moves a visit: preview, then commit. */
@Path("/visits/{visitId}/moves")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Moves")
@Once
class VisitMoveResource {
    private final Moving moving;

    VisitMoveResource(Moving moving) {
        this.moving = moving;
    }

    @POST
    @Path("previews")
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER})
    @Operation(
            summary = "Preview a move",
            description =
                    "What moving a BOOKED visit would do, day by day. With a place it goes there, or it is told why"
                            + " not; without one the best place on another date is looked for. Booked visits of later cycles go"
                            + " along with THIS_AND_LATER_CYCLES when they no longer lie inside their windows. Writes and holds"
                            + " nothing.")
    @APIResponseSchema(value = MovePreviewView.class, responseCode = "200", responseDescription = "What would happen.")
    @APIResponse(responseCode = "400", description = "A field breaks a rule; errors names field and rule.")
    @APIResponse(responseCode = "404", description = "No such visit, or of another site.")
    @APIResponse(
            responseCode = "409",
            description =
                    "chair-taken: other visits stand in the way; reasons tell what and when, alternatives where the"
                            + " visits could go. visit-status: only a BOOKED visit moves.")
    @APIResponse(
            responseCode = "422",
            description = "Refused with all reasons and with alternatives: order-not-active, before-order-start,"
                    + " after-start-by, too-late-before-procedure, too-soon-after-event,"
                    + " order-no-longer-valid, days-not-consecutive, too-soon-after-cycle, in-the-past, off-slot,"
                    + " outside-hours, centre-closed, chair-closed, chair-not-in-service, no-dates-left, too-late, cautious-day-leaves,"
                    + " day-at-home, day-at-centre, before-home-delivery; with COMPRESS"
                    + " no-days-left, weight-stale, daily-cap and dose-not-splittable too.")
    public Response preview(
            @Parameter(description = "Id of the visit.") @PathParam("visitId") UUID visitId,
            @NotNull @Valid MoveRequest request) {
        return Response.ok(MovePreviewView.of(moving.preview(request.order(visitId))))
                .build();
    }

    @POST
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER})
    @Operation(
            summary = "Commit a move",
            description =
                    "Does exactly what its preview showed, in one transaction; else every visit stays where it is."
                            + " COMPRESS, OMIT and CEASE_CYCLE wait, touching nothing, unless a prescriber commits them.")
    @APIResponseSchema(value = MoveView.class, responseCode = "201", responseDescription = "The move on record.")
    @APIResponse(responseCode = "400", description = "A field breaks a rule; errors names field and rule.")
    @APIResponse(responseCode = "404", description = "No such visit, or of another site.")
    @APIResponse(
            responseCode = "409",
            description =
                    "chair-taken: other visits came in the way; with reasons and alternatives. visit-status: only a"
                            + " BOOKED visit moves. move-awaiting: another move of the visit waits for a prescriber.")
    @APIResponse(
            responseCode = "412",
            description = "stale-preview: what the preview rests on has changed, or this is not the request it showed.")
    @APIResponse(responseCode = "422", description = "Refused as a preview is, with all reasons and with alternatives.")
    public Response commit(
            @Parameter(description = "Id of the visit.") @PathParam("visitId") UUID visitId,
            @NotNull @Valid CommitMoveRequest request) {
        MoveFacts move = moving.commit(request.move().order(visitId), request.token());
        return Response.created(URI.create("moves/" + move.id()))
                .entity(MoveView.of(move))
                .build();
    }
}
