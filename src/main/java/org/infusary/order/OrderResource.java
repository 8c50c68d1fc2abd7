package org.infusary.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.infusary.kernel.OrderId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.SiteId;
import org.infusary.order.rules.OrderStatus;
import org.infusary.security.Roles;
import org.infusary.web.EntityTag;
import org.infusary.web.Once;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** Orders: placed, held, stopped, never changed. */
@Path("/orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Orders")
@Once
class OrderResource {
    private final Ordering ordering;

    OrderResource(Ordering ordering) {
        this.ordering = ordering;
    }

    @POST
    @RolesAllowed(Roles.PRESCRIBER)
    @Operation(
            summary = "Place an order",
            description = "Active at once, dosed on the patient's latest weight, grams per kg rounded to vials. The"
                    + " answer shows the weight, the grams before and after rounding, warnings and reasons. A product that stops"
                    + " for the patient by the matrix of conditions and product properties is refused unless a"
                    + " prescriber overrides every stop by name; what warns is among the warnings. Another dose"
                    + " is another order: stop this one and place a new one.")
    @APIResponseSchema(
            value = OrderView.class,
            responseCode = "201",
            responseDescription = "The new order; its version is in ETag.")
    @APIResponse(responseCode = "400", description = "A field breaks a rule; errors names field and rule.")
    @APIResponse(responseCode = "404", description = "No such patient, or of another site.")
    @APIResponse(
            responseCode = "422",
            description = "Refused with all reasons: product-not-valid, no-weight, weight-stale, dose-implausible,"
                    + " daily-cap, no-vial-makes-grams, fewer-vials-than-days, and every stop of the product for"
                    + " this patient (eligibility-…) that eligibilityOverride does not name.")
    public Response place(@NotNull @Valid PlaceOrderRequest request, @Context UriInfo uri) {
        OrderDetails order = ordering.place(request.toOrder());
        String id = order.facts().id().toString();
        return answer(Response.created(uri.getAbsolutePathBuilder().path(id).build()), order);
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(
            summary = "List orders",
            description = "The orders of a site or of a patient, oldest first; one of the two must be given.")
    public Page<OrderView> list(
            @Parameter(description = "Id of the centre; needed unless patientId is given.")
                    @QueryParam("siteId")
                    @Nullable UUID siteId,
            @Parameter(description = "Id of the patient; needed unless siteId is given.")
                    @QueryParam("patientId")
                    @Nullable UUID patientId,
            @Parameter(description = "Only orders that stand there in their life.") @QueryParam("status") @Nullable OrderStatus status,
            @BeanParam @Valid PageRequest page) {
        OrdersSought sought = new OrdersSought(
                siteId == null ? null : new SiteId(siteId),
                patientId == null ? null : new PatientId(patientId),
                status);
        return ordering.page(sought, page).map(OrderView::of);
    }

    @GET
    @Path("/{orderId}")
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(summary = "Read an order", description = "One order with what its numbers come from.")
    @APIResponseSchema(
            value = OrderView.class,
            responseCode = "200",
            responseDescription = "The order; its version is in ETag.")
    @APIResponse(responseCode = "404", description = "No such order, or of another site.")
    public Response read(@Parameter(description = "Id of the order.") @PathParam("orderId") UUID id) {
        return answer(Response.ok(), ordering.details(new OrderId(id)));
    }

    @GET
    @Path("/{orderId}/status")
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(summary = "Read the life of an order", description = "Who turned it, when and why, oldest first.")
    public List<OrderStatusChangeView> history(
            @Parameter(description = "Id of the order.") @PathParam("orderId") UUID id) {
        return ordering.history(new OrderId(id)).stream()
                .map(OrderStatusChangeView::of)
                .toList();
    }

    @POST
    @Path("/{orderId}/status")
    @RolesAllowed(Roles.PRESCRIBER)
    @Operation(
            summary = "Turn the life of an order",
            description = "ACTIVE may become ON_HOLD, COMPLETED, STOPPED or EXPIRED; ON_HOLD may become ACTIVE, STOPPED"
                    + " or EXPIRED. A mistake is STOPPED with reason ENTERED_IN_ERROR.")
    @APIResponseSchema(value = OrderView.class, responseCode = "200", responseDescription = "The order as it is now.")
    @APIResponse(responseCode = "400", description = "A field breaks a rule, or a reason is missing.")
    @APIResponse(responseCode = "404", description = "No such order, or of another site.")
    @APIResponse(responseCode = "409", description = "The life of an order does not go there from here.")
    @APIResponse(responseCode = "412", description = "Changed since it was read.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    public Response changeStatus(
            @Parameter(description = "Id of the order.") @PathParam("orderId") UUID id,
            @Parameter(description = "ETag of the order as last read.") @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ChangeOrderStatusRequest request) {
        EntityTag read = EntityTag.required(ifMatch);
        return answer(Response.ok(), ordering.changeStatus(new OrderId(id), read, request.status(), request.reason()));
    }

    private static Response answer(ResponseBuilder response, OrderDetails order) {
        return response.header(HttpHeaders.ETAG, new EntityTag(order.facts().version()))
                .entity(OrderView.of(order))
                .build();
    }
}
