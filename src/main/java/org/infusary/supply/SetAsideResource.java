package org.infusary.supply;

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
import org.infusary.kernel.VisitId;
import org.infusary.security.Roles;
import org.infusary.web.Once;

/** Vials kept for a visit. */
@Path("/visits/{visitId}/set-aside-vials")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Supply")
@Once
class SetAsideResource {
    private final VisitVials vials;

    SetAsideResource(VisitVials vials) {
        this.vials = vials;
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(summary = "Read what is set aside for a visit", description = "And what was, with how it ended.")
    @APIResponseSchema(value = SetAsideView.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "No such visit, or not yours to see.")
    public SetAsideView lines(@Parameter(description = "Id of the visit.") @PathParam("visitId") UUID visitId) {
        return SetAsideView.of(vials.of(new VisitId(visitId)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PHARMACIST, Roles.NURSE})
    @Operation(
            summary = "Set vials aside for a visit",
            description =
                    "All lines or none. They are kept until they are hung or released, the visit is over, called off"
                            + " or changed, its date passes, or the lot is recalled.")
    @APIResponseSchema(value = SetAsideView.class, responseCode = "201")
    @APIResponse(
            responseCode = "400",
            description = "A line is not of the visit's centre and product, has no vials, or comes twice.")
    @APIResponse(responseCode = "404", description = "No such visit, or not yours to see.")
    @APIResponse(
            responseCode = "409",
            description = "vials-not-on-hand: somebody else was faster; vials-set-aside-already; visit-not-to-come;"
                    + " visit-changed.")
    @APIResponse(
            responseCode = "422",
            description = "lot-recalled, expires-before-visit, of-another-patient, fewer-grams-than-visit,"
                    + " more-grams-than-visit, more-lots-than-needed.")
    public Response setAside(
            @Parameter(description = "Id of the visit.") @PathParam("visitId") UUID visitId,
            @NotNull(message = "must be given") @Valid SetAsideRequest request) {
        return Response.status(Response.Status.CREATED)
                .entity(SetAsideView.of(vials.setAside(new VisitId(visitId), request.toLines())))
                .build();
    }

    @POST
    @Path("release")
    @RolesAllowed({Roles.PHARMACIST, Roles.NURSE})
    @Operation(summary = "Release what is set aside for a visit", description = "All of it that is not hung.")
    @APIResponseSchema(value = SetAsideView.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "No such visit, or not yours to see.")
    @APIResponse(responseCode = "409", description = "nothing-set-aside.")
    public Response release(@Parameter(description = "Id of the visit.") @PathParam("visitId") UUID visitId) {
        return Response.ok(SetAsideView.of(vials.release(new VisitId(visitId)))).build();
    }
}
