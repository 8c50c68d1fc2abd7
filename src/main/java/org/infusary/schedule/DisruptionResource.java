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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.infusary.kernel.SiteId;
import org.infusary.security.Roles;
import org.infusary.web.Once;

/** Closes a centre or a chair, or takes nurses away, and re-places the visits that lose their places. */
@Path("/sites/{siteId}/disruptions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Moves")
@Once
class DisruptionResource {
    private final Disrupting disrupting;

    DisruptionResource(Disrupting disrupting) {
        this.disrupting = disrupting;
    }

    @POST
    @Path("previews")
    @RolesAllowed({Roles.SCHEDULER, Roles.ADMIN})
    @Operation(
            summary = "Preview a disruption",
            description =
                    "Which booked visits would lose their places, who can wait least first, and where each finds another"
                            + " one inside its window: on its own day elsewhere if it can be had, else on the nearest"
                            + " day. Writes and holds nothing.")
    @APIResponseSchema(
            value = DisruptionPreviewView.class,
            responseCode = "200",
            responseDescription = "What would happen.")
    @APIResponse(responseCode = "400", description = "A field breaks a rule; errors names field and rule.")
    @APIResponse(responseCode = "404", description = "No such site or chair, or of another site.")
    @APIResponse(
            responseCode = "422",
            description = "Refused: too-many-visits, more than 400 visits are on the days that change.")
    public Response preview(
            @Parameter(description = "Id of the centre.") @PathParam("siteId") UUID siteId,
            @NotNull @Valid DisruptionRequest request) {
        return Response.ok(DisruptionPreviewView.of(disrupting.preview(new SiteId(siteId), request)))
                .build();
    }

    @POST
    @RolesAllowed({Roles.SCHEDULER, Roles.ADMIN})
    @Operation(
            summary = "Commit a disruption",
            description =
                    "Announces the closure or sets the shifts of the date, and moves every visit as the preview showed, in"
                            + " one transaction: all of it or nothing. Every move is on record.")
    @APIResponseSchema(value = DisruptionView.class, responseCode = "201", responseDescription = "What has happened.")
    @APIResponse(responseCode = "400", description = "A field breaks a rule; errors names field and rule.")
    @APIResponse(responseCode = "404", description = "No such site or chair, or of another site.")
    @APIResponse(
            responseCode = "409",
            description = "visits-unplaced: visits find no place, and unplaced is not CANCEL.")
    @APIResponse(
            responseCode = "412",
            description = "stale-preview: what the preview rests on has changed, or this is not the request it showed.")
    @APIResponse(responseCode = "422", description = "Refused as a preview is.")
    public Response commit(
            @Parameter(description = "Id of the centre.") @PathParam("siteId") UUID siteId,
            @NotNull @Valid CommitDisruptionRequest request) {
        DisruptionDone done = disrupting.commit(new SiteId(siteId), request.disruption(), request.token());
        return Response.status(Response.Status.CREATED)
                .entity(DisruptionView.of(done))
                .build();
    }
}
