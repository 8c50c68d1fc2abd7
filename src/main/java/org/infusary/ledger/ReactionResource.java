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
import org.infusary.security.Roles;
import org.infusary.web.Once;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/** Reactions of a patient: read and completed here, recorded with the infusion they belong to. */
@Path("/patients/{patientId}/reactions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Brand ledger")
@Once
class ReactionResource {
    private final ReactionKeeping keeping;

    ReactionResource(ReactionKeeping keeping) {
        this.keeping = keeping;
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(
            summary = "List reactions",
            description =
                    "The patient's reactions, the latest onset first, with the lots of their infusions; voided ones"
                            + " too.")
    public Page<ReactionView> list(
            @Parameter(description = "Id of the patient.") @PathParam("patientId") UUID id,
            @BeanParam @Valid PageRequest page) {
        return keeping.of(new PatientId(id), page).map(ReactionView::of);
    }

    @POST
    @Path("/{reactionId}/action")
    @RolesAllowed({Roles.NURSE, Roles.PRESCRIBER})
    @Operation(
            summary = "Record what was done at a reaction",
            description = "Once, beside what was advised; pump and infusion are changed by their own operations.")
    @APIResponseSchema(
            value = ReactionView.class,
            responseCode = "201",
            responseDescription = "The reaction as it is now.")
    @APIResponse(
            responseCode = "400",
            description = "A field breaks a rule, or something else was done without a reason.")
    @APIResponse(responseCode = "404", description = "No such patient or reaction, or of another site.")
    @APIResponse(
            responseCode = "409",
            description = "action-recorded: it is on record. already-voided: it was a mistake.")
    public Response act(
            @Parameter(description = "Id of the patient.") @PathParam("patientId") UUID id,
            @Parameter(description = "Id of the reaction.") @PathParam("reactionId") UUID reactionId,
            @NotNull @Valid ActionRequest request) {
        return created(keeping.act(new PatientId(id), reactionId, request.taken(), request.reason()));
    }

    @POST
    @Path("/{reactionId}/void")
    @RolesAllowed({Roles.NURSE, Roles.PRESCRIBER})
    @Operation(
            summary = "Void a reaction",
            description =
                    "Marks a reaction as recorded wrongly, for ever: it no longer counts but stays on record, and a"
                            + " block that it made is gone. One that blocks a product only a prescriber voids. To correct one,"
                            + " void it and record it anew.")
    @APIResponseSchema(
            value = ReactionView.class,
            responseCode = "201",
            responseDescription = "The reaction as it is now.")
    @APIResponse(responseCode = "400", description = "A field breaks a rule; errors names field and rule.")
    @APIResponse(responseCode = "404", description = "No such patient or reaction, or of another site.")
    @APIResponse(responseCode = "409", description = "already-voided: it is void already.")
    @APIResponse(
            responseCode = "422",
            description = "reaction-blocks-product: it blocks a product, and the caller is no prescriber.")
    public Response voidReaction(
            @Parameter(description = "Id of the patient.") @PathParam("patientId") UUID id,
            @Parameter(description = "Id of the reaction.") @PathParam("reactionId") UUID reactionId,
            @NotNull @Valid VoidEntryRequest request) {
        return created(keeping.voidReaction(
                new PatientId(id), reactionId, request.reason().strip()));
    }

    private static Response created(ReactionRecord record) {
        return Response.status(StatusCode.CREATED)
                .entity(ReactionView.of(record))
                .build();
    }
}
