package org.infusary.schedule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.SiteId;
import org.infusary.security.Roles;
import org.infusary.web.Cursor;
import org.infusary.web.Page;
import org.jspecify.annotations.Nullable;

@Path("/sites/{siteId}/recovery-list")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Recovery")
class RecoveryListResource {
    private final RecoveryDesk desk;

    RecoveryListResource(RecoveryDesk desk) {
        this.desk = desk;
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(
            summary = "List the patients to be called",
            description =
                    "The courses of active orders whose next infusion is not booked though a visit of it was called"
                            + " off or its window has come; urgent orders first, of each the latest first (LAPSED, OVERDUE, LATE, ON_TIME, EARLY, then by days),"
                            + " each with the next legal offers, or what stands in their way. Nothing is held.")
    public Page<RecoveryRowView> list(
            @Parameter(description = "Id of the centre.") @PathParam("siteId") UUID siteId,
            @Parameter(description = "Only the row of this course.") @QueryParam("courseId") @Nullable UUID courseId,
            @Parameter(description = "Most offers for each row, 0 to 5; with 0 none are looked for.", example = "2")
                    @QueryParam("offers")
                    @DefaultValue("2")
                    @Min(value = 0, message = "must be 0 to 5") @Max(value = 5, message = "must be 0 to 5") int offers,
            @Parameter(description = "Where to go on: next of the page before; absent for the first page.")
                    @QueryParam("cursor")
                    @Nullable String cursor,
            @Parameter(description = "Most rows to return, 1 to 20.", example = "10")
                    @QueryParam("limit")
                    @DefaultValue("10")
                    @Min(value = 1, message = "must be 1 to 20") @Max(value = 20, message = "must be 1 to 20") int limit) {
        CourseId course = courseId == null ? null : new CourseId(courseId);
        return desk.list(new SiteId(siteId), new RecoveryQuery(course, Cursor.read(cursor), limit, offers))
                .map(RecoveryRowView::of);
    }
}
