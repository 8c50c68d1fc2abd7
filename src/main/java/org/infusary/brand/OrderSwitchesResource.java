package org.infusary.brand;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.infusary.kernel.OrderId;
import org.infusary.security.Roles;
import org.infusary.web.Once;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;

/** Switches the brand of an order: preview, then request; a prescriber approves. */
@Path("/orders/{orderId}/brand-switches")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Brand switches")
@Once
class OrderSwitchesResource {
    private final BrandSwitching switching;

    OrderSwitchesResource(BrandSwitching switching) {
        this.switching = switching;
    }

    @POST
    @Path("previews")
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST})
    @Operation(
            summary = "Preview a switch of brand",
            description =
                    "What another product would do to every day of the course from the first one on it: grams, vials,"
                            + " volume, exposure and every part of the minutes, before and after. Visits that no longer fit their"
                            + " place get the nearest other one inside their window. Writes and holds nothing.")
    @APIResponseSchema(
            value = SwitchPreviewView.class,
            responseCode = "200",
            responseDescription = "What would happen.")
    @APIResponse(responseCode = "400", description = "A field breaks a rule; errors names field and rule.")
    @APIResponse(responseCode = "404", description = "No such order, course or visit, or of another site.")
    @APIResponse(
            responseCode = "422",
            description = "Refused with all reasons: order-not-active, same-product, brand-locked, not-an-alternative,"
                    + " visit-over, within-a-cycle, not-the-next-day, nothing-to-switch, no-vial-sizes, daily-cap, no-ladder,"
                    + " weight-stale, product-not-valid, dose-not-splittable, brand-blocked.")
    public Response preview(
            @Parameter(description = "Id of the order.") @PathParam("orderId") UUID orderId,
            @NotNull @Valid SwitchRequest request) {
        return Response.ok(SwitchPreviewView.of(switching.preview(request.wish(orderId))))
                .build();
    }

    @POST
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST})
    @Operation(
            summary = "Ask for a switch of brand",
            description =
                    "Asks a prescriber for exactly what its preview showed. Touches no day until it is approved. A product that"
                            + " stops for this patient is refused with every stop, unless a prescriber asks and overrides every"
                            + " stop by name.")
    @APIResponseSchema(
            value = SwitchView.class,
            responseCode = "201",
            responseDescription = "The switch on record, REQUESTED.")
    @APIResponse(responseCode = "400", description = "A field breaks a rule; errors names field and rule.")
    @APIResponse(responseCode = "404", description = "No such order, course or visit, or of another site.")
    @APIResponse(
            responseCode = "409",
            description = "switch-awaiting: another switch of the order waits for a prescriber.")
    @APIResponse(
            responseCode = "412",
            description = "stale-preview: what the preview rests on has changed, or this is not the request it showed.")
    @APIResponse(
            responseCode = "422",
            description =
                    "Refused as a preview is; also no-place with what binds, places-held, visit-begun, in-the-past,"
                            + " every stop of the product for this patient (eligibility-…) that eligibilityOverride does not name,"
                            + " eligibility-override-not-needed, override-not-by-a-prescriber.")
    public Response request(
            @Parameter(description = "Id of the order.") @PathParam("orderId") UUID orderId,
            @NotNull @Valid AskSwitchRequest request) {
        SwitchFacts wanted =
                switching.request(request.brandSwitch().wish(orderId), request.token(), request.override());
        return Response.created(URI.create("brand-switches/" + wanted.id()))
                .entity(SwitchView.of(wanted))
                .build();
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(
            summary = "List the switches of an order",
            description = "Every switch of brand on record, oldest first.")
    public Page<SwitchView> list(
            @Parameter(description = "Id of the order.") @PathParam("orderId") UUID orderId,
            @BeanParam @Valid PageRequest page) {
        return switching.ofOrder(new OrderId(orderId), page).map(SwitchView::of);
    }
}
