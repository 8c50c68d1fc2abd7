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

/** Gives the visits of some dates other chairs, at the times they have. */
@Path("/sites/{siteId}/chair-assignments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Moves")
@Once
class ChairAssignmentResource {
    private final ChairAssignments assignments;

    ChairAssignmentResource(ChairAssignments assignments) {
        this.assignments = assignments;
    }

    @POST
    @Path("previews")
    @RolesAllowed({Roles.SCHEDULER, Roles.NURSE})
    @Operation(
            summary = "Preview chairs assigned anew",
            description =
                    "Which visits of the dates would change chairs among each other. Only BOOKED ones change, to chairs of the"
                            + " kind they are on; one of whose course a move waits for a prescriber stays, and so does what is"
                            + " held. A date on which nothing is gained stays as it is. Writes and holds nothing.")
    @APIResponseSchema(
            value = ChairAssignmentView.class,
            responseCode = "200",
            responseDescription = "What would happen.")
    @APIResponse(responseCode = "400", description = "A field breaks a rule; errors names field and rule.")
    @APIResponse(responseCode = "404", description = "No such site, or not yours.")
    @APIResponse(
            responseCode = "422",
            description = "Refused: too-many-visits, more than 2000 visits are on the dates.")
    public Response preview(
            @Parameter(description = "Id of the centre.") @PathParam("siteId") UUID siteId,
            @NotNull @Valid ChairAssignmentRequest request) {
        return Response.ok(ChairAssignmentView.of(assignments.preview(request.at(new SiteId(siteId)))))
                .build();
    }

    @POST
    @RolesAllowed({Roles.SCHEDULER, Roles.NURSE})
    @Operation(
            summary = "Commit chairs assigned anew",
            description =
                    "Changes the chairs exactly as the preview showed, in one transaction: all of them or none. Every change"
                            + " is a move on record, with the reason NO_CHAIR.")
    @APIResponseSchema(
            value = ChairAssignmentView.class,
            responseCode = "201",
            responseDescription = "What has happened.")
    @APIResponse(responseCode = "400", description = "A field breaks a rule; errors names field and rule.")
    @APIResponse(responseCode = "404", description = "No such site, or not yours.")
    @APIResponse(responseCode = "409", description = "chair-taken: another visit came in the way. Nothing was changed.")
    @APIResponse(
            responseCode = "412",
            description = "stale-preview: what the preview rests on has changed, or this is not the request it showed.")
    @APIResponse(responseCode = "422", description = "Refused as a preview is.")
    public Response commit(
            @Parameter(description = "Id of the centre.") @PathParam("siteId") UUID siteId,
            @NotNull @Valid CommitChairAssignmentRequest request) {
        ChairAssignmentPlan done = assignments.commit(request.assignment().at(new SiteId(siteId)), request.token());
        return Response.status(Response.Status.CREATED)
                .entity(ChairAssignmentView.of(done))
                .build();
    }
}
