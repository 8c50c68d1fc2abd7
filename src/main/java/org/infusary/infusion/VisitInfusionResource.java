package org.infusary.infusion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.infusary.kernel.VisitId;
import org.infusary.security.Roles;
import org.infusary.web.Once;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;
import org.jspecify.annotations.Nullable;

@Path("/visits/{visitId}/infusion")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Infusions")
@Once
class VisitInfusionResource {
    private final Infusions infusions;

    VisitInfusionResource(Infusions infusions) {
        this.infusions = infusions;
    }

    @POST
    @RolesAllowed(Roles.NURSE)
    @Operation(summary = "Start the infusion", description = "The first drop. The checklist must be signed and clear.")
    @APIResponseSchema(value = InfusionView.class, responseCode = "201")
    @APIResponse(responseCode = "404", description = "No such visit, or not yours to see.")
    @APIResponse(responseCode = "409", description = "Already started, or the visit is not ready.")
    @APIResponse(
            responseCode = "422",
            description = "The checklist holds the start, the visit is on another day, or a reaction blocks the product"
                    + " (brand-blocked); see reasons.")
    public Response start(
            @PathParam("visitId") @Parameter(description = "The visit.") UUID visitId,
            @Valid @Nullable StartInfusionRequest request) {
        InfusionFacts started = infusions.start(new VisitId(visitId), request == null ? null : request.startedAt());
        return Response.status(StatusCode.CREATED)
                .entity(infusions.view(started.id()))
                .location(URI.create("infusions/" + started.id()))
                .build();
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(summary = "The infusion of a visit", description = "With its vials and events.")
    @APIResponseSchema(value = InfusionView.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "No such visit, not yours to see, or not started.")
    public InfusionView ofVisit(@PathParam("visitId") @Parameter(description = "The visit.") UUID visitId) {
        return infusions.view(infusions.ofVisit(new VisitId(visitId)).id());
    }
}
