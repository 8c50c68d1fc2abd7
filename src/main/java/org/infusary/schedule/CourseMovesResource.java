package org.infusary.schedule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.infusary.kernel.CourseId;
import org.infusary.security.Roles;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;

@Path("/courses/{courseId}/moves")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Moves")
class CourseMovesResource {
    private final Moving moving;

    CourseMovesResource(Moving moving) {
        this.moving = moving;
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(summary = "List the moves of a course", description = "Every move on record, oldest first.")
    public Page<MoveView> list(
            @Parameter(description = "Id of the course.") @PathParam("courseId") UUID courseId,
            @BeanParam @Valid PageRequest page) {
        return moving.ofCourse(new CourseId(courseId), page).map(MoveView::of);
    }
}
