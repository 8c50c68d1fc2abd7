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
import org.infusary.kernel.InfusionId;
import org.infusary.security.Roles;
import org.infusary.web.Once;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/** Reactions as they are met: at the chair, or told of later. */
@Path("/infusions/{infusionId}/reactions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Infusions")
@Once
class InfusionReactionsResource {
    private final ReactionDesk desk;

    InfusionReactionsResource(ReactionDesk desk) {
        this.desk = desk;
    }

    @POST
    @RolesAllowed({Roles.NURSE, Roles.PRESCRIBER})
    @Operation(
            summary = "Record a reaction",
            description =
                    "Graded by CTCAE, at the chair or up to 30 days after the end (site-default); linked to the infusion"
                            + " and by it to all its lots. Answers what the reference says to do. Grade 3 or more, a sign at which"
                            + " one always stops, hives and wheeze block the product for the patient until a prescriber reviews"
                            + " it (BRAND_REVIEW); a severe headache with a stiff neck asks a prescriber at once"
                            + " (MENINGITIS_SIGNS).")
    @APIResponseSchema(
            value = ReactionAnswer.class,
            responseCode = "201",
            responseDescription = "What to do, with sources.")
    @APIResponse(responseCode = "400", description = "A field breaks a rule; errors names field and rule.")
    @APIResponse(responseCode = "404", description = "No such infusion, or not yours to see.")
    public Response react(
            @PathParam("infusionId") @Parameter(description = "The infusion.") UUID infusionId,
            @Valid @NotNull(message = "must be given") ReactionRequest request) {
        return Response.status(StatusCode.CREATED)
                .entity(desk.react(new InfusionId(infusionId), request))
                .build();
    }
}
