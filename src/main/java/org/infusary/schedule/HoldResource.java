package org.infusary.schedule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.infusary.kernel.HoldId;
import org.infusary.security.Roles;
import org.infusary.web.Once;

/** One hold: booked, or given back. */
@Path("/holds/{holdId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Visits")
@Once
class HoldResource {
    private final HoldDesk desk;

    HoldResource(HoldDesk desk) {
        this.desk = desk;
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(summary = "Read a hold", description = "Whether it still keeps its places, and which.")
    @APIResponse(responseCode = "404", description = "No such hold, or of another site.")
    @APIResponseSchema(value = HoldView.class, responseCode = "200", responseDescription = "The hold.")
    public HoldView read(@Parameter(description = "Id of the hold.") @PathParam("holdId") UUID holdId) {
        return HoldView.of(desk.details(new HoldId(holdId)));
    }

    @POST
    @Path("booking")
    @RolesAllowed({Roles.SCHEDULER, Roles.NURSE})
    @Operation(summary = "Book a hold", description = "Books all visits of the hold or none, as long as it stands.")
    @APIResponse(
            responseCode = "201",
            description = "The visits, now booked, in the order they were held.",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = VisitView.class)))
    @APIResponse(responseCode = "404", description = "No such hold, or of another site.")
    @APIResponse(
            responseCode = "409",
            description = "hold-expired, hold-released: it keeps nothing any more; alternatives are the next offers."
                    + " hold-booked: it was booked before. chair-taken: staff or minutes have changed and others are in"
                    + " the way. Nothing was booked.")
    @APIResponse(
            responseCode = "422",
            description = "Refused with all reasons, the same as for a booking; the hold stands.")
    public Response book(
            @Parameter(description = "Id of the hold.") @PathParam("holdId") UUID holdId, @Context UriInfo uri) {
        List<VisitDetails> booked = desk.book(new HoldId(holdId));
        return Response.created(uri.getBaseUriBuilder()
                        .path("courses")
                        .path(booked.get(0).facts().course().toString())
                        .path("visits")
                        .build())
                .entity(booked.stream().map(VisitView::of).toList())
                .build();
    }

    @POST
    @Path("release")
    @RolesAllowed({Roles.SCHEDULER, Roles.NURSE})
    @Operation(summary = "Release a hold", description = "Gives all places of the hold back at once.")
    @APIResponseSchema(value = HoldView.class, responseCode = "200", responseDescription = "The hold as it is now.")
    @APIResponse(responseCode = "404", description = "No such hold, or of another site.")
    @APIResponse(
            responseCode = "409",
            description = "hold-booked, hold-released, hold-expired: there is nothing to give back.")
    public Response release(@Parameter(description = "Id of the hold.") @PathParam("holdId") UUID holdId) {
        return Response.ok(HoldView.of(desk.release(new HoldId(holdId)))).build();
    }
}
