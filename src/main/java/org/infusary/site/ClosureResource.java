package org.infusary.site;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.infusary.kernel.SiteId;
import org.infusary.security.Roles;
import org.infusary.web.Once;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** Closures of a centre and of its chairs. */
@Path("/sites/{siteId}/closures")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Sites")
@Once
class ClosureResource {
    private final SiteHours hours;

    ClosureResource(SiteHours hours) {
        this.hours = hours;
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(summary = "List closures", description = "Closures that touch the span, oldest announcement first.")
    public Page<ClosureView> list(
            @Parameter(description = "Id of the centre.") @PathParam("siteId") UUID id,
            @Parameter(description = "First date of the span, such as 2026-11-23; absent for today.")
                    @QueryParam("from")
                    @Nullable LocalDate from,
            @Parameter(description = "Last date of the span, at most 400 days in all; absent for 400 days.")
                    @QueryParam("to")
                    @Nullable LocalDate to,
            @BeanParam @Valid PageRequest page) {
        return hours.closures(new SiteId(id), from, to, page).map(ClosureView::of);
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Announce a closure",
            description =
                    "Closes the centre or one chair for a stretch of local time. Refused while booked visits would"
                            + " lose their places: a disruption closes and moves them together.")
    @APIResponseSchema(value = ClosureView.class, responseCode = "201", responseDescription = "The closure.")
    @APIResponse(responseCode = "400", description = "A field breaks a rule; errors names field and rule.")
    @APIResponse(responseCode = "404", description = "No such site or chair, or of another site.")
    @APIResponse(
            responseCode = "409",
            description = "visits-affected: booked visits would lose their places; how many and on which dates.")
    public Response announce(
            @Parameter(description = "Id of the centre.") @PathParam("siteId") UUID id,
            @NotNull @Valid ClosureRequest request,
            @Context UriInfo uri) {
        ClosureFacts closure = hours.announce(new SiteId(id), request.toClosing(), request.reason(), request.note());
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(closure.id().toString())
                        .build())
                .entity(ClosureView.of(closure))
                .build();
    }

    @DELETE
    @Path("/{closureId}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Withdraw a closure", description = "Opens again what the closure had closed.")
    @APIResponse(responseCode = "204", description = "Withdrawn.")
    @APIResponse(responseCode = "404", description = "No such site or closure, or of another site.")
    @APIResponse(responseCode = "409", description = "The closure is over.")
    public void withdraw(
            @Parameter(description = "Id of the centre.") @PathParam("siteId") UUID id,
            @Parameter(description = "Id of the closure.") @PathParam("closureId") UUID closureId) {
        hours.withdraw(new SiteId(id), closureId);
    }
}
