package org.infusary.schedule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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
import org.infusary.kernel.OrderId;
import org.infusary.order.rules.Occasion;
import org.infusary.security.Roles;
import org.infusary.web.EntityTag;
import org.infusary.web.Once;
import org.jspecify.annotations.Nullable;

/** The dates by which the first cycle of an order is timed, and whom they hit. */
@Path("/orders/{orderId}/timing")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Orders")
@Once
class OrderTimingResource {
    private final TimingDesk desk;

    OrderTimingResource(TimingDesk desk) {
        this.desk = desk;
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(
            summary = "See what the first cycle is timed by",
            description = "The dates, the booked visits that are out of place by them, and every change of them.")
    @APIResponseSchema(
            value = OrderTimingView.class,
            responseCode = "200",
            responseDescription = "The timing; the version of the order is in ETag.")
    @APIResponse(responseCode = "404", description = "No such order, or of another site.")
    public Response timing(@Parameter(description = "Id of the order.") @PathParam("orderId") UUID id) {
        return answer(desk.timing(new OrderId(id)));
    }

    @PUT
    @Path("/procedure")
    @RolesAllowed({Roles.SCHEDULER, Roles.NURSE, Roles.PRESCRIBER})
    @Operation(
            summary = "Put the procedure on another date",
            description =
                    "Plans what is not booked anew from it. What is booked stays: the answer lists the visits that"
                            + " are out of place now, to be moved or cancelled one by one.")
    @APIResponseSchema(
            value = OrderTimingView.class,
            responseCode = "200",
            responseDescription = "The timing as it is now; the version of the order is in ETag.")
    @APIResponse(responseCode = "400", description = "No date from today to 366 days later.")
    @APIResponse(responseCode = "404", description = "No such order, or of another site.")
    @APIResponse(responseCode = "409", description = "first-cycle-begun: the first cycle is over.")
    @APIResponse(responseCode = "412", description = "Changed since it was read.")
    @APIResponse(responseCode = "422", description = "order-has-no-procedure, or order-over.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    public Response procedure(
            @Parameter(description = "Id of the order.") @PathParam("orderId") UUID id,
            @Parameter(description = "ETag of the order as last read.") @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid OrderDateRequest request) {
        return put(id, ifMatch, Occasion.PROCEDURE, request);
    }

    @PUT
    @Path("/event")
    @RolesAllowed({Roles.SCHEDULER, Roles.NURSE, Roles.PRESCRIBER})
    @Operation(
            summary = "Record when the event was",
            description = "The course is planned from it and can be booked from now on. The date may be corrected until"
                    + " the first cycle begins; what is booked then stays, and the answer lists the visits that are out of"
                    + " place.")
    @APIResponseSchema(
            value = OrderTimingView.class,
            responseCode = "200",
            responseDescription = "The timing as it is now; the version of the order is in ETag.")
    @APIResponse(responseCode = "400", description = "No date from 366 days ago to today.")
    @APIResponse(responseCode = "404", description = "No such order, or of another site.")
    @APIResponse(responseCode = "409", description = "first-cycle-begun.")
    @APIResponse(responseCode = "412", description = "Changed since it was read.")
    @APIResponse(responseCode = "422", description = "order-has-no-event, order-over, or order-no-longer-valid.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    public Response event(
            @Parameter(description = "Id of the order.") @PathParam("orderId") UUID id,
            @Parameter(description = "ETag of the order as last read.") @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid OrderDateRequest request) {
        return put(id, ifMatch, Occasion.EVENT, request);
    }

    private Response put(UUID id, @Nullable String ifMatch, Occasion occasion, OrderDateRequest request) {
        EntityTag read = EntityTag.required(ifMatch);
        return answer(desk.occasionOn(new OrderId(id), read, occasion, request.date()));
    }

    private static Response answer(OrderTiming timing) {
        return Response.ok(OrderTimingView.of(timing))
                .header(HttpHeaders.ETAG, new EntityTag(timing.order().version()))
                .build();
    }
}
