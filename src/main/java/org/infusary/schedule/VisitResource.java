package org.infusary.schedule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.infusary.kernel.VisitId;
import org.infusary.security.Roles;
import org.infusary.web.EntityTag;
import org.infusary.web.Once;
import org.jspecify.annotations.Nullable;

/** One visit and what the front desk does with it. */
@Path("/visits/{visitId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Visits")
@Once
class VisitResource {
    private final Scheduling scheduling;

    VisitResource(Scheduling scheduling) {
        this.scheduling = scheduling;
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(summary = "Read a visit", description = "One visit with what has happened to it.")
    @APIResponseSchema(
            value = VisitView.class,
            responseCode = "200",
            responseDescription = "The visit; its version is in ETag.")
    @APIResponse(responseCode = "404", description = "No such visit, or of another site.")
    public Response read(@Parameter(description = "Id of the visit.") @PathParam("visitId") UUID visitId) {
        return answer(scheduling.details(new VisitId(visitId)));
    }

    @POST
    @Path("arrival")
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER})
    @Operation(summary = "Note an arrival", description = "The patient is there; only on the day of the visit.")
    @APIResponseSchema(value = VisitView.class, responseCode = "200", responseDescription = "The visit as it is now.")
    @APIResponse(responseCode = "404", description = "No such visit, or of another site.")
    @APIResponse(responseCode = "409", description = "visit-status: only a BOOKED visit can become ARRIVED.")
    @APIResponse(responseCode = "412", description = "Changed since it was read.")
    @APIResponse(responseCode = "422", description = "not-today: the visit is on another day.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    public Response arrive(
            @Parameter(description = "Id of the visit.") @PathParam("visitId") UUID visitId,
            @Parameter(description = "ETag of the visit as last read.") @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(scheduling.arrive(new VisitId(visitId), EntityTag.required(ifMatch)));
    }

    @DELETE
    @Path("arrival")
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER})
    @Operation(summary = "Take back an arrival", description = "It was a slip; the visit is BOOKED again.")
    @APIResponseSchema(value = VisitView.class, responseCode = "200", responseDescription = "The visit as it is now.")
    @APIResponse(responseCode = "404", description = "No such visit, or of another site.")
    @APIResponse(responseCode = "409", description = "visit-status: the visit is not ARRIVED.")
    @APIResponse(responseCode = "412", description = "Changed since it was read.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    public Response undoArrival(
            @Parameter(description = "Id of the visit.") @PathParam("visitId") UUID visitId,
            @Parameter(description = "ETag of the visit as last read.") @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(scheduling.undoArrival(new VisitId(visitId), EntityTag.required(ifMatch)));
    }

    @POST
    @Path("no-show")
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER})
    @Operation(
            summary = "Note a no-show",
            description = "The patient did not come; from the planned start on. The chair is free and the day of the"
                    + " course is open again; recoveryPath leads to what can be offered. Not to be undone: book the day"
                    + " anew.")
    @APIResponseSchema(value = VisitView.class, responseCode = "200", responseDescription = "The visit as it is now.")
    @APIResponse(responseCode = "404", description = "No such visit, or of another site.")
    @APIResponse(responseCode = "409", description = "visit-status: only a BOOKED visit can become NO_SHOW.")
    @APIResponse(responseCode = "412", description = "Changed since it was read.")
    @APIResponse(responseCode = "422", description = "not-yet: the visit has not begun.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    public Response noShow(
            @Parameter(description = "Id of the visit.") @PathParam("visitId") UUID visitId,
            @Parameter(description = "ETag of the visit as last read.") @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(scheduling.noShow(new VisitId(visitId), EntityTag.required(ifMatch)));
    }

    @POST
    @Path("cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER})
    @Operation(
            summary = "Cancel a visit",
            description = "Before the first drop. The chair is free and the day of the course is open again;"
                    + " recoveryPath leads to what can be offered. Not to be undone: book the day anew.")
    @APIResponseSchema(value = VisitView.class, responseCode = "200", responseDescription = "The visit as it is now.")
    @APIResponse(responseCode = "400", description = "A field breaks a rule; errors names field and rule.")
    @APIResponse(responseCode = "404", description = "No such visit, or of another site.")
    @APIResponse(responseCode = "409", description = "visit-status: the infusion has begun, or the visit is over.")
    @APIResponse(responseCode = "412", description = "Changed since it was read.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    public Response cancel(
            @Parameter(description = "Id of the visit.") @PathParam("visitId") UUID visitId,
            @Parameter(description = "ETag of the visit as last read.") @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CancelVisitRequest request) {
        return answer(scheduling.cancel(
                new VisitId(visitId), EntityTag.required(ifMatch), request.reason(), request.initiator()));
    }

    private static Response answer(VisitDetails visit) {
        return Response.ok(VisitView.of(visit))
                .header(HttpHeaders.ETAG, new EntityTag(visit.facts().version()))
                .build();
    }
}
