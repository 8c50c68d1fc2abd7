package org.infusary.schedule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
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
import org.infusary.security.Roles;
import org.infusary.web.Once;

/** From offers to places that are kept for a while. */
@Path("/courses/{courseId}/holds")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Visits")
@Once
class CourseHoldsResource {
    private final HoldDesk desk;

    CourseHoldsResource(HoldDesk desk) {
        this.desk = desk;
    }

    @POST
    @RolesAllowed({Roles.SCHEDULER, Roles.NURSE})
    @Operation(
            summary = "Hold places for a course",
            description =
                    "Keeps all the places or none, by the rules of a booking, for 10 minutes unless told otherwise"
                            + " and a day at most. Until then nobody else can have chairs and nurses; book the hold with POST"
                            + " /holds/{holdId}/booking.")
    @APIResponseSchema(value = HoldView.class, responseCode = "201", responseDescription = "The new hold.")
    @APIResponse(responseCode = "400", description = "A field breaks a rule, or a day is not the course's.")
    @APIResponse(responseCode = "404", description = "No such course, or of another site.")
    @APIResponse(
            responseCode = "409",
            description = "chair-taken: other visits stand in the way; reasons tell what and when, alternatives are the"
                    + " next offers. day-booked: a day has a visit or is held already. Nothing is held.")
    @APIResponse(responseCode = "422", description = "Refused with all reasons, the same as for a booking.")
    public Response hold(
            @Parameter(description = "Id of the course.") @PathParam("courseId") UUID courseId,
            @NotNull @Valid HoldRequest request,
            @Context UriInfo uri) {
        HoldDetails hold = desk.hold(new CourseId(courseId), request.places(), request.length());
        return Response.created(uri.getBaseUriBuilder()
                        .path("holds")
                        .path(hold.id().toString())
                        .build())
                .entity(HoldView.of(hold))
                .build();
    }
}
