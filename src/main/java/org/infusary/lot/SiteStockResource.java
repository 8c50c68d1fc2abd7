package org.infusary.lot;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.infusary.kernel.ProductId;
import org.infusary.kernel.SiteId;
import org.infusary.security.Roles;
import org.infusary.web.Once;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** What a centre has on stock. */
@Path("/sites/{siteId}/stock-lots")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Stock")
@Once
class SiteStockResource {
    private final Stock stock;

    SiteStockResource(Stock stock) {
        this.stock = stock;
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(
            summary = "List the lots of a centre",
            description = "Vials on hand by lot and size, those without a vial left too, in the order they came first.")
    @APIResponse(responseCode = "404", description = "No such centre, or not yours.")
    public Page<StockLotView> list(
            @Parameter(description = "Id of the centre.") @PathParam("siteId") UUID siteId,
            @Parameter(description = "Only lots of this product.", example = "privigen")
                    @QueryParam("productId")
                    @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,63}", message = "must be an id of a product") @Nullable String productId,
            @BeanParam @Valid PageRequest page) {
        return stock.at(new SiteId(siteId), productId == null ? null : new ProductId(productId), page)
                .map(StockLotView::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PHARMACIST, Roles.NURSE})
    @Operation(
            summary = "Receive vials",
            description =
                    "Vials of a lot and size that is there are counted with it. What a patient owns, as free drug,"
                            + " is kept apart and given to nobody else.")
    @APIResponseSchema(
            value = StockLotView.class,
            responseCode = "201",
            responseDescription = "The lot with what is on hand of it now.")
    @APIResponse(responseCode = "400", description = "A field breaks a rule, or code and product do not agree.")
    @APIResponse(responseCode = "404", description = "No such centre or patient, or of another site.")
    @APIResponse(responseCode = "409", description = "expiry-differs: the lot is there with another expiry.")
    @APIResponse(responseCode = "422", description = "lot-recalled; no-such-vial: the product has no such size.")
    public Response receive(
            @Parameter(description = "Id of the centre.") @PathParam("siteId") UUID siteId,
            @NotNull(message = "must be given") @Valid ReceiveRequest request,
            @Context UriInfo uri) {
        StockLotFacts lot = stock.receive(new SiteId(siteId), request.toReceived());
        return Response.created(uri.getBaseUriBuilder()
                        .path("stock-lots")
                        .path(lot.id().toString())
                        .build())
                .entity(StockLotView.of(lot))
                .build();
    }
}
