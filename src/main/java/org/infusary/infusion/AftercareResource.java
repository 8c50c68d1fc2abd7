package org.infusary.infusion;

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
import org.infusary.kernel.InfusionId;
import org.infusary.security.Roles;
import org.infusary.web.Once;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/** After the last drop: observation, leaving the chair, and which calls are to be made. */
@Path("/infusions/{infusionId}/aftercare")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Infusions")
@Once
class AftercareResource {
    private final AftercareDesk desk;

    AftercareResource(AftercareDesk desk) {
        this.desk = desk;
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(
            summary = "Read what follows an infusion",
            description =
                    "Until when the patient is observed, when they left, and the calls to make 24 and 72 hours after the"
                            + " end with what came of them.")
    @APIResponseSchema(value = AftercareView.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "No such infusion, or not yours to see.")
    public AftercareView read(@PathParam("infusionId") @Parameter(description = "The infusion.") UUID infusionId) {
        return desk.view(new InfusionId(infusionId));
    }

    @POST
    @Path("discharge")
    @RolesAllowed(Roles.NURSE)
    @Operation(
            summary = "Record that the patient left the chair",
            description = "Once. Leaving before the end of observation needs a reason.")
    @APIResponseSchema(value = AftercareView.class, responseCode = "201")
    @APIResponse(
            responseCode = "400",
            description = "A field breaks a rule, or the reason of leaving early is missing.")
    @APIResponse(responseCode = "404", description = "No such infusion, or not yours to see.")
    @APIResponse(
            responseCode = "409",
            description = "not-observed: the infusion has not ended. discharged: on record already.")
    public Response discharge(
            @PathParam("infusionId") @Parameter(description = "The infusion.") UUID infusionId,
            @Valid @NotNull(message = "must be given") DischargeRequest request) {
        return created(desk.discharge(new InfusionId(infusionId), request));
    }

    private static Response created(AftercareView view) {
        return Response.status(StatusCode.CREATED).entity(view).build();
    }
}
