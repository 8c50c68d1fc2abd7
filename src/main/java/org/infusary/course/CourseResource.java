package org.infusary.course;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
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
import org.infusary.kernel.CourseId;
import org.infusary.security.Roles;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

@Path("/courses/{courseId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Courses")
class CourseResource {
    private final Planning planning;

    CourseResource(Planning planning) {
        this.planning = planning;
    }

    @GET
    @RolesAllowed({Roles.SCHEDULER, Roles.NURSE, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(summary = "One course", description = "The stored plan, as booked and given so far.")
    @APIResponseSchema(value = CourseView.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "No such course, or not yours to see.")
    public Response course(@PathParam("courseId") @Parameter(description = "The course.") UUID courseId) {
        return CourseView.answer(StatusCode.OK, planning.course(new CourseId(courseId)))
                .build();
    }
}
