package org.infusary.waiting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.infusary.security.Roles;
import org.infusary.web.EntityTag;
import org.infusary.web.Once;

/** From a freed window to a place that is kept while the patient is asked. */
@Path("/waiting-entries/{waitingId}/offers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Waiting list")
@Once
class WaitingOffersResource {
    private final Offering offering;

    WaitingOffersResource(Offering offering) {
        this.offering = offering;
    }

    @POST
    @RolesAllowed({Roles.SCHEDULER, Roles.NURSE})
    @Operation(
            summary = "Offer a freed window",
            description =
                    "Keeps the best place of the window for the patient, for 10 minutes unless told otherwise and a"
                            + " day at most; for days of a cycle all of them, for a booked visit beside it. When the patient says yes,"
                            + " book the hold: POST /holds/{holdId}/booking; a booked visit then moves. When not, release it.")
    @APIResponseSchema(
            value = WaitingEntryView.class,
            responseCode = "201",
            responseDescription = "The entry, now OFFERED; Location is the hold.")
    @APIResponse(responseCode = "400", description = "A field breaks a rule; errors names field and rule.")
    @APIResponse(responseCode = "404", description = "No such entry, or of another site.")
    @APIResponse(
            responseCode = "409",
            description =
                    "window-gone: nothing is free there any more, or not long enough. waiting-status: another place is"
                            + " kept for it, or it has ended. chair-taken, day-booked: somebody was quicker. Nothing is kept.")
    @APIResponse(responseCode = "422", description = "Refused with all reasons, the same as for a hold.")
    public Response offer(
            @Parameter(description = "Id of the entry.") @PathParam("waitingId") UUID waitingId,
            @NotNull @Valid OfferWindowRequest request,
            @Context UriInfo uri) {
        EntryFacts entry = offering.offer(new WaitingEntryId(waitingId), request.where(), request.length());
        OfferFacts offer = entry.offers().get(entry.offers().size() - 1);
        return Response.created(uri.getBaseUriBuilder()
                        .path("holds")
                        .path(offer.offered().hold().toString())
                        .build())
                .header(HttpHeaders.ETAG, new EntityTag(entry.version()))
                .entity(WaitingEntryView.of(entry))
                .build();
    }
}
