package org.infusary.schedule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.infusary.kernel.CourseId;
import org.infusary.security.Roles;
import org.infusary.web.Once;

/** From projected cycles to firm ones. */
@Path("/courses/{courseId}/horizon")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Visits")
@Once
class HorizonResource {
    private final HorizonDesk desk;

    HorizonResource(HorizonDesk desk) {
        this.desk = desk;
    }

    @POST
    @RolesAllowed({Roles.SCHEDULER, Roles.NURSE})
    @Operation(
            summary = "Plan a course on and book its next cycles",
            description =
                    "Plans the course so far, books the best offer for its next projected cycles, whole and all at"
                            + " once, and leaves the later ones projected: they block no chair and count as projected demand."
                            + " All of it or nothing.")
    @APIResponseSchema(
            value = HorizonView.class,
            responseCode = "201",
            responseDescription = "The course's cycles with their status, and the new visits.")
    @APIResponse(responseCode = "404", description = "No such course, or of another site.")
    @APIResponse(responseCode = "409", description = "chair-taken: another booking was quicker. Nothing was changed.")
    @APIResponse(
            responseCode = "422",
            description =
                    "Refused with all reasons, nothing was changed: order-not-active, nothing-to-book, the reasons of"
                            + " planning, or what stands in the way of the cycles; then refusals tells it cycle by cycle, with the"
                            + " nearest places.")
    public Response extend(
            @Parameter(description = "Id of the course.") @PathParam("courseId") UUID courseId,
            @NotNull @Valid HorizonRequest request) {
        HorizonView extended = HorizonView.of(desk.extend(new CourseId(courseId), request.cycles(), request.months()));
        return Response.created(URI.create("courses/" + courseId + "/visits"))
                .entity(extended)
                .build();
    }
}
