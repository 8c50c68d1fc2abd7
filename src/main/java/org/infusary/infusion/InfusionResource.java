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

@Path("/infusions/{infusionId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Infusions")
@Once
class InfusionResource {
    private final Infusions infusions;
    private final PumpWatch watch;

    InfusionResource(Infusions infusions, PumpWatch watch) {
        this.infusions = infusions;
        this.watch = watch;
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(summary = "One infusion", description = "With its vials and events.")
    @APIResponseSchema(value = InfusionView.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "No such infusion, or not yours to see.")
    public InfusionView infusion(@PathParam("infusionId") @Parameter(description = "The infusion.") UUID infusionId) {
        return infusions.view(new InfusionId(infusionId));
    }

    @GET
    @Path("timeline")
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(
            summary = "How the pump runs",
            description =
                    "The ramp in mL/h for this patient, what has run in by estimate, the next step, the end as it is"
                            + " foreseen now, and when vital signs are due; reckoned anew from what is recorded at each reading.")
    @APIResponseSchema(value = TimelineView.class, responseCode = "200")
    @APIResponse(
            responseCode = "404",
            description = "No such infusion, not yours to see, or begun before ramps were kept.")
    public TimelineView timeline(@PathParam("infusionId") @Parameter(description = "The infusion.") UUID infusionId) {
        return watch.timeline(new InfusionId(infusionId));
    }

    @POST
    @Path("vials")
    @RolesAllowed(Roles.NURSE)
    @Operation(
            summary = "Hang a vial",
            description =
                    "By scan, code or hand. Checked against the planned brand, its expiry, its serial number and the grams"
                            + " of the visit, then written to the patient's ledger with its lot.")
    @APIResponseSchema(value = InfusionView.class, responseCode = "201")
    @APIResponse(responseCode = "404", description = "No such infusion, or not yours to see.")
    @APIResponse(responseCode = "409", description = "Another brand than planned, or the infusion has ended.")
    @APIResponse(
            responseCode = "422",
            description = "Expired, recalled, hung before, no such vial, more grams than ordered, set aside for others,"
                    + " not on stock where only stock is hung, a reaction blocks the product (brand-blocked), or a second"
                    + " person must first look at the vial before; see reasons.")
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
    @Path("vials/{entryId}/second-check")
    @RolesAllowed(Roles.NURSE)
    @Operation(
            summary = "Look at a vial as the second person",
            description =
                    "Signed in on one's own, while the infusion is open: brand, lot, expiry and volume of the vial are"
                            + " as recorded. Does nothing when somebody has looked already.")
    @APIResponseSchema(value = InfusionView.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "No such infusion or vial, or not yours to see.")
    @APIResponse(responseCode = "409", description = "The infusion has ended.")
    @APIResponse(responseCode = "422", description = "You hung the vial yourself.")
    public Response secondCheck(
            @PathParam("infusionId") @Parameter(description = "The infusion.") UUID infusionId,
            @PathParam("entryId") @Parameter(description = "The vial's ledger entry.") UUID entryId) {
        infusions.secondCheck(new InfusionId(infusionId), entryId);
        return answer(StatusCode.OK, new InfusionId(infusionId));
    }

    @POST
    @Path("events/{eventId}/undo")
    @RolesAllowed(Roles.NURSE)
    @Operation(
            summary = "Take back an event recorded wrongly",
            description =
                    "While the infusion is open. Both stay on record; what really happened is recorded anew, with its"
                            + " time. The last of a pause and a resumption goes first.")
    @APIResponseSchema(value = InfusionView.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "No such infusion or event, not yours to see, or undone already.")
    @APIResponse(responseCode = "409", description = "The infusion has ended, or later events need this one.")
    @APIResponse(responseCode = "422", description = "Start and end stay.")
    public Response undoEvent(
            @PathParam("infusionId") @Parameter(description = "The infusion.") UUID infusionId,
            @PathParam("eventId") @Parameter(description = "The event.") UUID eventId,
            @Valid @NotNull(message = "must be given") UndoEventRequest request) {
        infusions.undoEvent(new InfusionId(infusionId), eventId, request.reason());
        return answer(StatusCode.OK, new InfusionId(infusionId));
    }

    @POST
    @Path("events")
    @RolesAllowed(Roles.NURSE)
    @Operation(
            summary = "Record an event",
            description =
                    "A rate change, pause, resumption, vital signs or a note; never changed afterwards, but can be taken"
                            + " back. Vital signs answer the nearest time at which they are due, and are also told after the end.")
    @APIResponseSchema(value = InfusionView.class, responseCode = "201")
    @APIResponse(responseCode = "404", description = "No such infusion, or not yours to see.")
    @APIResponse(responseCode = "409", description = "The infusion has ended, or was not in a state for this.")
    @APIResponse(
            responseCode = "422",
            description = "A rate above the ramp, or raised before the second person looked at a vial; see reasons.")
    public Response record(
            @PathParam("infusionId") @Parameter(description = "The infusion.") UUID infusionId,
            @Valid @NotNull(message = "must be given") RecordEventRequest request) {
        infusions.record(new InfusionId(infusionId), request);
        return answer(StatusCode.CREATED, new InfusionId(infusionId));
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
