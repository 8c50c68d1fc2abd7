package org.infusary.schedule;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.infusary.kernel.CourseId;
import org.infusary.security.Roles;
import org.infusary.web.Once;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;

/** From offers to visits. */
@Path("/courses/{courseId}/visits")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Visits")
@Once
class BookingResource {
    private final Scheduling scheduling;

    BookingResource(Scheduling scheduling) {
        this.scheduling = scheduling;
    }

    @POST
    @RolesAllowed({Roles.SCHEDULER, Roles.NURSE})
    @Operation(
            summary = "Book visits of a course",
            description = "Books all the visits or none. A cycle is booked whole, inside its window, on consecutive"
                    + " days. With overbooking, which only a nurse may ask for, visits may want more nurses than are at"
                    + " work, up to overbookingNurseUnits of the centre's policy; each such visit tells so for good.")
    @APIResponse(
            responseCode = "201",
            description = "The new visits, in the order asked for.",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = VisitView.class)))
    @APIResponse(responseCode = "400", description = "A field breaks a rule, or a day is not the course's.")
    @APIResponse(responseCode = "404", description = "No such course, or of another site.")
    @APIResponse(
            responseCode = "409",
            description = "chair-taken: other visits stand in the way; reasons tell what and when, alternatives are the"
                    + " next offers; of an overbooking, overbooking-above-cap and no-nurse-at-work are among the reasons."
                    + " day-booked: a day has a visit already. Nothing was booked.")
    @APIResponse(responseCode = "403", description = "Your role may not book visits, or not overbook nurses.")
    @APIResponse(
            responseCode = "422",
            description =
                    "Refused with all reasons: order-not-active, event-not-recorded, cycle-incomplete, cycle-not-open,"
                            + " outside-window, after-start-by, too-late-before-procedure, too-soon-after-event, order-no-longer-valid, days-not-consecutive, too-soon-after-cycle, in-the-past,"
                            + " off-slot, outside-hours, centre-closed, chair-closed, chair-not-in-service, day-at-home,"
                            + " day-at-centre, before-home-delivery.")
    public Response book(
            @Parameter(description = "Id of the course.") @PathParam("courseId") UUID courseId,
            @NotNull @Valid BookCourseRequest request,
            @Context UriInfo uri) {
        List<VisitDetails> booked =
                scheduling.book(new CourseId(courseId), request.places(), request.overbookingReason());
        return Response.created(uri.getAbsolutePath())
                .entity(booked.stream().map(VisitView::of).toList())
                .build();
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(
            summary = "List the visits of a course",
            description = "All visits of a course, called off ones too, oldest booking first.")
    public Page<VisitView> list(
            @Parameter(description = "Id of the course.") @PathParam("courseId") UUID courseId,
            @BeanParam @Valid PageRequest page) {
        return scheduling.ofCourse(new CourseId(courseId), page).map(VisitView::of);
    }
}
