package org.infusary.infusion;

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
import org.infusary.security.Roles;
import org.infusary.web.Once;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/** Calls in the days after an infusion; which are to be made is told with its aftercare and by tasks. */
@Path("/follow-ups/{followUpId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Infusions")
@Once
class FollowUpResource {
    private final AftercareDesk desk;

    FollowUpResource(AftercareDesk desk) {
        this.desk = desk;
    }

    @POST
    @Path("answer")
    @RolesAllowed(Roles.NURSE)
    @Operation(
            summary = "Record what came of a follow-up call",
            description =
                    "Once; ends the task of the call. Symptoms are recorded as a reaction to the infusion with their grade."
                            + " A severe headache with a stiff neck asks a prescriber at once (MENINGITIS_SIGNS).")
    @APIResponseSchema(value = AftercareView.class, responseCode = "201")
    @APIResponse(responseCode = "400", description = "A field breaks a rule; errors names field and rule.")
    @APIResponse(responseCode = "404", description = "No such follow-up, or not yours to see.")
    @APIResponse(responseCode = "409", description = "follow-up-answered: it was answered already.")
    public Response answer(
            @PathParam("followUpId") @Parameter(description = "The follow-up.") UUID followUpId,
            @Valid @NotNull(message = "must be given") FollowUpAnswerRequest request) {
        return Response.status(StatusCode.CREATED)
                .entity(desk.answer(followUpId, request))
                .build();
    }
}
