package org.infusary.lot;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.infusary.security.Roles;
import org.infusary.web.Once;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;

/** One lot on stock and how its count came about. */
@Path("/stock-lots/{stockLotId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Stock")
@Once
class StockLotResource {
    private final Stock stock;

    StockLotResource(Stock stock) {
        this.stock = stock;
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(summary = "One lot on stock", description = "With what is on hand of it.")
    @APIResponseSchema(value = StockLotView.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "No such stock lot, or not yours to see.")
    public StockLotView lot(@Parameter(description = "Id of the stock lot.") @PathParam("stockLotId") UUID stockLotId) {
        return StockLotView.of(stock.lot(new StockLotId(stockLotId)));
    }

    @GET
    @Path("movements")
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(summary = "List the movements of a lot", description = "Every change of the count, oldest first.")
    @APIResponse(responseCode = "404", description = "No such stock lot, or not yours to see.")
    public Page<MovementView> movements(
            @Parameter(description = "Id of the stock lot.") @PathParam("stockLotId") UUID stockLotId,
            @BeanParam @Valid PageRequest page) {
        return stock.movements(new StockLotId(stockLotId), page).map(MovementView::of);
    }

    @POST
    @Path("movements")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PHARMACIST, Roles.NURSE})
    @Operation(
            summary = "Record that vials came or went",
            description = "More received, wasted, returned, or counted anew. Stays on record for ever; a mistake is"
                    + " corrected by a further movement.")
    @APIResponseSchema(
            value = StockLotView.class,
            responseCode = "201",
            responseDescription = "The lot with what is on hand of it now.")
    @APIResponse(responseCode = "400", description = "Kind, count and reason do not go together.")
    @APIResponse(responseCode = "404", description = "No such stock lot, or not yours to see.")
    @APIResponse(responseCode = "409", description = "vials-not-on-hand: fewer are there, or free of visits.")
    @APIResponse(responseCode = "422", description = "lot-recalled: nothing more of it is received.")
    public Response move(
            @Parameter(description = "Id of the stock lot.") @PathParam("stockLotId") UUID stockLotId,
            @NotNull(message = "must be given") @Valid MoveStockRequest request) {
        request.check();
        StockLotFacts lot = stock.move(new StockLotId(stockLotId), request.kind(), request.vials(), request.reason());
        return Response.status(Response.Status.CREATED)
                .entity(StockLotView.of(lot))
                .build();
    }
}
