package org.infusary.waiting;

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
import jakarta.ws.rs.QueryParam;
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
import org.infusary.kernel.CourseId;
import org.infusary.kernel.SiteId;
import org.infusary.kernel.VisitId;
import org.infusary.security.Roles;
import org.infusary.waiting.rules.WaitingStatus;
import org.infusary.web.EntityTag;
import org.infusary.web.Once;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** Who waits at a centre. */
@Path("/sites/{siteId}/waiting-list")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Waiting list")
@Once
class WaitingListResource {
    private final WaitingList list;

    WaitingListResource(WaitingList list) {
        this.list = list;
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(summary = "List who waits", description = "The entries of a centre's waiting list, oldest first.")
    @APIResponse(responseCode = "404", description = "No such centre, or not yours.")
    public Page<WaitingEntryView> list(
            @Parameter(description = "Id of the centre.") @PathParam("siteId") UUID siteId,
            @Parameter(description = "Only entries that stand there.") @QueryParam("status") @Nullable WaitingStatus status,
            @BeanParam @Valid PageRequest page) {
        return list.at(new SiteId(siteId), status, page).map(WaitingEntryView::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.SCHEDULER, Roles.NURSE})
    @Operation(
            summary = "Put a patient on the waiting list",
            description =
                    "For the open days of a cycle, or for another time of a booked visit. Once for a cycle or visit.")
    @APIResponseSchema(
            value = WaitingEntryView.class,
            responseCode = "201",
            responseDescription = "The new entry; its version is in ETag.")
    @APIResponse(responseCode = "400", description = "A field breaks a rule, or cycle or visit are not of the course.")
    @APIResponse(responseCode = "404", description = "No such centre, course or visit, or of another site.")
    @APIResponse(responseCode = "409", description = "already-waiting: change the entry that is there.")
    @APIResponse(
            responseCode = "422",
            description = "order-not-active; cycle-not-open: it has no open day; visit-not-booked; outside-window: the"
                    + " rules allow none of the dates wanted.")
    public Response add(
            @Parameter(description = "Id of the centre.") @PathParam("siteId") UUID siteId,
            @NotNull @Valid WaitingRequest request,
            @Context UriInfo uri) {
        EntryFacts entry = list.add(
                new SiteId(siteId),
                new CourseId(request.courseId()),
                request.cycle(),
                request.visitId() == null ? null : new VisitId(request.visitId()),
                request.asked());
        return Response.created(uri.getBaseUriBuilder()
                        .path("waiting-entries")
                        .path(entry.id().toString())
                        .build())
                .header(HttpHeaders.ETAG, new EntityTag(entry.version()))
                .entity(WaitingEntryView.of(entry))
                .build();
    }
}
