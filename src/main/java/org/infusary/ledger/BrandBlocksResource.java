package org.infusary.ledger;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import org.infusary.kernel.PatientId;
import org.infusary.ledger.rules.ReviewDecision;
import org.infusary.security.Roles;
import org.infusary.web.BadRequest;
import org.infusary.web.Once;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/** Products that a patient must not be given until a prescriber has reviewed a reaction. */
@Path("/patients/{patientId}/brand-blocks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Brand ledger")
@Once
class BrandBlocksResource {
    private final BrandBlocks blocks;

    BrandBlocksResource(BrandBlocks blocks) {
        this.blocks = blocks;
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(
            summary = "List blocked products",
            description = "Every block that a reaction of the patient made, lifted ones too, in the order they were"
                    + " recorded. A blocked product is not ordered, planned, booked, moved, started or hung"
                    + " (brand-blocked); booked visits stay and are listed at blocked-visits.")
    public Page<BrandBlockView> list(
            @Parameter(description = "Id of the patient.") @PathParam("patientId") UUID id,
            @BeanParam @Valid PageRequest page) {
        return blocks.page(new PatientId(id), page).map(BrandBlockView::of);
    }

    @POST
    @Path("/{reactionId}/reviews")
    @RolesAllowed(Roles.PRESCRIBER)
    @Operation(
            summary = "Review a blocked product",
            description =
                    "Appended, never changed: OPEN is LIFTED or CONFIRMED, CONFIRMED is LIFTED or REOPENED, LIFTED is"
                            + " REOPENED. A reaction that was recorded wrongly is voided instead.")
    @APIResponseSchema(
            value = BrandBlockView.class,
            responseCode = "201",
            responseDescription = "The block as it is now.")
    @APIResponse(responseCode = "400", description = "A field breaks a rule; errors names field and rule.")
    @APIResponse(responseCode = "404", description = "No such patient or block, or of another site.")
    @APIResponse(responseCode = "409", description = "block-decided: the block does not take this decision now.")
    public Response review(
            @Parameter(description = "Id of the patient.") @PathParam("patientId") UUID id,
            @Parameter(description = "Id of the reaction that blocks.") @PathParam("reactionId") UUID reactionId,
            @NotNull @Valid ReviewBlockRequest request) {
        if (request.conditions() != null && request.decision() != ReviewDecision.LIFTED) {
            throw new BadRequest("conditions", "must be given with LIFTED only");
        }
        BrandBlock block = blocks.review(
                new PatientId(id),
                reactionId,
                request.decision(),
                request.note().strip(),
                request.conditions());
        return Response.status(StatusCode.CREATED)
                .entity(BrandBlockView.of(block))
                .build();
    }
}
