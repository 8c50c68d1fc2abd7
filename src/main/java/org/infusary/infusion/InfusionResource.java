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
import org.infusary.kernel.Reason;
import org.infusary.security.Roles;
import org.infusary.web.Once;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

@Path("/infusions/{infusionId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Infusions")
@Once
class InfusionResource {
    private final Infusions infusions;

    InfusionResource(Infusions infusions) {
        this.infusions = infusions;
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(summary = "One infusion", description = "With its vials and events.")
    @APIResponseSchema(value = InfusionView.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "No such infusion, or not yours to see.")
    public InfusionView infusion(@PathParam("infusionId") @Parameter(description = "The infusion.") UUID infusionId) {
        return infusions.view(new InfusionId(infusionId));
    }

    @POST
    @Path("vials")
    @RolesAllowed(Roles.NURSE)
    @Operation(
            summary = "Hang a vial",
            description =
                    "Checked against the planned brand, its expiry and the grams of the visit, then written to the"
                            + " patient's ledger with its lot.")
    @APIResponseSchema(value = InfusionView.class, responseCode = "201")
    @APIResponse(responseCode = "404", description = "No such infusion, or not yours to see.")
    @APIResponse(responseCode = "409", description = "Another brand than planned, or the infusion has ended.")
    @APIResponse(
            responseCode = "422",
            description = "Expired, recalled, no such vial, more grams than ordered, set aside"
                    + " for others, or not on stock where only stock is hung; see reasons.")
    public Response hang(
            @PathParam("infusionId") @Parameter(description = "The infusion.") UUID infusionId,
            @Valid @NotNull(message = "must be given") HangVialRequest request) {
        infusions.hang(new InfusionId(infusionId), request);
        return answer(StatusCode.CREATED, new InfusionId(infusionId));
    }

    @POST
    @Path("vials/{entryId}/undo")
    @RolesAllowed(Roles.NURSE)
    @Operation(
            summary = "Take back a vial recorded wrongly",
            description = "While the infusion is open; the ledger keeps the entry and its voiding.")
    @APIResponseSchema(value = InfusionView.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "No such infusion or vial, or not yours to see.")
    @APIResponse(responseCode = "409", description = "The infusion has ended.")
    public Response undo(
            @PathParam("infusionId") @Parameter(description = "The infusion.") UUID infusionId,
            @PathParam("entryId") @Parameter(description = "The vial's ledger entry.") UUID entryId,
            @Valid @NotNull(message = "must be given") UndoVialRequest request) {
        infusions.undo(new InfusionId(infusionId), entryId, request);
        return answer(StatusCode.OK, new InfusionId(infusionId));
    }

    @POST
    @Path("events")
    @RolesAllowed(Roles.NURSE)
    @Operation(
            summary = "Record an event",
            description = "A rate change, pause, resumption, vital signs or a note; never changed afterwards.")
    @APIResponseSchema(value = InfusionView.class, responseCode = "201")
    @APIResponse(responseCode = "404", description = "No such infusion, or not yours to see.")
    @APIResponse(responseCode = "409", description = "The infusion has ended, or is not in a state for this.")
    public Response record(
            @PathParam("infusionId") @Parameter(description = "The infusion.") UUID infusionId,
            @Valid @NotNull(message = "must be given") RecordEventRequest request) {
        infusions.record(new InfusionId(infusionId), request);
        return answer(StatusCode.CREATED, new InfusionId(infusionId));
    }

    @POST
    @Path("reactions")
    @RolesAllowed({Roles.NURSE, Roles.PRESCRIBER})
    @Operation(
            summary = "Record a reaction",
            description = "Graded by CTCAE; also after the end. Answers what the reference says to do for the grade.")
    @APIResponseSchema(value = Reason.class, responseCode = "201", responseDescription = "What to do, with sources.")
    @APIResponse(responseCode = "404", description = "No such infusion, or not yours to see.")
    public Response react(
            @PathParam("infusionId") @Parameter(description = "The infusion.") UUID infusionId,
            @Valid @NotNull(message = "must be given") ReactionRequest request) {
        Reason action = infusions.react(new InfusionId(infusionId), request);
        return Response.status(StatusCode.CREATED).entity(action).build();
    }

    @POST
    @Path("end")
    @RolesAllowed(Roles.NURSE)
    @Operation(
            summary = "End the infusion",
            description = "The last drop. Ends the visit too, frees its chair, and plans the next cycles from it.")
    @APIResponseSchema(value = InfusionView.class, responseCode = "200")
    @APIResponse(responseCode = "400", description = "More given than hung, or grams left without a reason.")
    @APIResponse(responseCode = "404", description = "No such infusion, or not yours to see.")
    @APIResponse(responseCode = "409", description = "Already ended.")
    public Response end(
            @PathParam("infusionId") @Parameter(description = "The infusion.") UUID infusionId,
            @Valid @NotNull(message = "must be given") EndInfusionRequest request) {
        infusions.end(new InfusionId(infusionId), request);
        return answer(StatusCode.OK, new InfusionId(infusionId));
    }

    private Response answer(int status, InfusionId id) {
        return Response.status(status).entity(infusions.view(id)).build();
    }
}
