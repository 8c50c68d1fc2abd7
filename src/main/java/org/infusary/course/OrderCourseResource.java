package org.infusary.course;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.infusary.kernel.OrderId;
import org.infusary.security.Roles;
import org.infusary.web.Once;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;
import org.jspecify.annotations.Nullable;

@Path("/orders/{orderId}/course")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Courses")
@Once
class OrderCourseResource {
    private final Planning planning;

    OrderCourseResource(Planning planning) {
        this.planning = planning;
    }

    @POST
    @RolesAllowed({Roles.SCHEDULER, Roles.NURSE, Roles.PRESCRIBER})
    @Operation(
            summary = "Plan the course of an order",
            description = "Makes the course, or plans it again from what was given: cycles already booked keep their"
                    + " dates. With dryRun nothing is stored and the ids are null.")
    @APIResponse(
            responseCode = "200",
            description = "The plan of a dry run; nothing was stored.",
            content = @Content(schema = @Schema(implementation = CourseView.class)))
    @APIResponseSchema(value = CourseView.class, responseCode = "201", responseDescription = "The stored course.")
    @APIResponse(responseCode = "404", description = "No such order, or not yours to see.")
    @APIResponse(
            responseCode = "422",
            description = "A rule refuses: no ladder, order not active, no open day in a window; see reasons.")
    public Response plan(
            @PathParam("orderId") @Parameter(description = "The order.") UUID orderId,
            @QueryParam("dryRun")
                    @DefaultValue("false")
                    @Parameter(description = "true to see the plan without storing it.", example = "false")
                    boolean dryRun,
            @Valid @Nullable PlanCourseRequest request) {
        int months = new PlanCourseRequest(request == null ? null : request.horizonMonths()).months();
        if (dryRun) {
            return Response.ok(CourseView.of(planning.preview(new OrderId(orderId), months)))
                    .build();
        }
        CourseFacts course = planning.plan(new OrderId(orderId), months);
        return CourseView.answer(StatusCode.CREATED, course)
                .location(URI.create("courses/" + course.id()))
                .build();
    }

    @GET
    @RolesAllowed({Roles.SCHEDULER, Roles.NURSE, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(summary = "The course of an order", description = "The stored plan, as booked and given so far.")
    @APIResponseSchema(value = CourseView.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "No such order, not yours to see, or not planned yet.")
    public Response ofOrder(@PathParam("orderId") @Parameter(description = "The order.") UUID orderId) {
        return CourseView.answer(StatusCode.OK, planning.ofOrder(new OrderId(orderId)))
                .build();
    }
}
