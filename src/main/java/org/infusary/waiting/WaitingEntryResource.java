package org.infusary.waiting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.infusary.security.Roles;
import org.infusary.web.EntityTag;
import org.infusary.web.Once;
import org.jspecify.annotations.Nullable;

/** One entry of a waiting list. */
@Path("/waiting-entries/{waitingId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Waiting list")
@Once
class WaitingEntryResource {
    private final WaitingList list;

    WaitingEntryResource(WaitingList list) {
        this.list = list;
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(summary = "Read an entry of a waiting list", description = "Where it stands, and what was offered.")
    @APIResponseSchema(
            value = WaitingEntryView.class,
            responseCode = "200",
            responseDescription = "The entry; its version is in ETag.")
    @APIResponse(responseCode = "404", description = "No such entry, or of another site.")
    public Response read(@Parameter(description = "Id of the entry.") @PathParam("waitingId") UUID waitingId) {
        return answer(list.entry(new WaitingEntryId(waitingId)));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.SCHEDULER, Roles.NURSE})
    @Operation(
            summary = "Change what is waited for",
            description = "Only while it is WAITING; replaces all that was said.")
    @APIResponseSchema(
            value = WaitingEntryView.class,
            responseCode = "200",
            responseDescription = "The entry as it is now.")
    @APIResponse(responseCode = "400", description = "A field breaks a rule; errors names field and rule.")
    @APIResponse(responseCode = "404", description = "No such entry, or of another site.")
    @APIResponse(responseCode = "409", description = "waiting-status: a place is kept for it, or it has ended.")
    @APIResponse(responseCode = "412", description = "Changed since it was read.")
    @APIResponse(
            responseCode = "422",
            description = "Refused with all reasons, the same as when it was put on the list.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    public Response change(
            @Parameter(description = "Id of the entry.") @PathParam("waitingId") UUID waitingId,
            @Parameter(description = "ETag of the entry as last read.") @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ChangeWaitingRequest request) {
        return answer(list.change(new WaitingEntryId(waitingId), EntityTag.required(ifMatch), request.asked()));
    }

    @POST
    @Path("withdrawal")
    @RolesAllowed({Roles.SCHEDULER, Roles.NURSE})
    @Operation(
            summary = "Take a patient off the waiting list",
            description = "Only while the entry is WAITING; while a place is kept, release its hold first.")
    @APIResponseSchema(
            value = WaitingEntryView.class,
            responseCode = "200",
            responseDescription = "The entry as it is now.")
    @APIResponse(responseCode = "404", description = "No such entry, or of another site.")
    @APIResponse(responseCode = "409", description = "waiting-status: a place is kept for it, or it has ended.")
    @APIResponse(responseCode = "412", description = "Changed since it was read.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    public Response withdraw(
            @Parameter(description = "Id of the entry.") @PathParam("waitingId") UUID waitingId,
            @Parameter(description = "ETag of the entry as last read.") @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(list.withdraw(new WaitingEntryId(waitingId), EntityTag.required(ifMatch)));
    }

    private static Response answer(EntryFacts entry) {
        return Response.ok(WaitingEntryView.of(entry))
                .header(HttpHeaders.ETAG, new EntityTag(entry.version()))
                .build();
    }
}
