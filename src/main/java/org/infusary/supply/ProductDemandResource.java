package org.infusary.supply;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.infusary.kernel.SiteId;
import org.infusary.security.Roles;
import org.infusary.web.Csv;

/** Grams and vials that a centre will need. */
@Path("/sites/{siteId}/product-demand")
@RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
@Tag(name = "Supply")
class ProductDemandResource {
    private final Demand demand;

    ProductDemandResource(Demand demand) {
        this.demand = demand;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Read what a centre will need of products",
            description =
                    "Grams and vials by date and product, booked and projected apart, from one date to another, both"
                            + " included, at most 92 days. Accept: application/json, or text/csv for one row for each size of"
                            + " vial.")
    @APIResponseSchema(value = ProductDemandView.class, responseCode = "200", responseDescription = "The days.")
    @APIResponse(responseCode = "400", description = "The span ends before it begins, or is longer than 92 days.")
    @APIResponse(responseCode = "404", description = "No such centre, or not yours.")
    public ProductDemandView json(
            @Parameter(description = "Id of the centre.") @PathParam("siteId") UUID siteId,
            @Parameter(description = "First date.", example = "2026-11-23", required = true)
                    @NotNull(message = "must be given") @QueryParam("from")
                    LocalDate from,
            @Parameter(
                            description = "Last date, at most 92 days in all, both ends counted.",
                            example = "2026-12-20",
                            required = true)
                    @NotNull(message = "must be given") @QueryParam("to")
                    LocalDate to) {
        return ProductDemandView.of(demand.of(new SiteId(siteId), from, to));
    }

    @GET
    @Produces(Csv.TYPE)
    // the contract knows one operation for an address and a method: the one above tells of both forms
    @Operation(hidden = true)
    public Response csv(
            @Parameter(description = "Id of the centre.") @PathParam("siteId") UUID siteId,
            @Parameter(description = "First date.", example = "2026-11-23")
                    @NotNull(message = "must be given") @QueryParam("from")
                    LocalDate from,
            @Parameter(description = "Last date.", example = "2026-12-20")
                    @NotNull(message = "must be given") @QueryParam("to")
                    LocalDate to) {
        List<ProductDemandRow> rows = demand.of(new SiteId(siteId), from, to).stream()
                .flatMap(ProductDemandRow::of)
                .toList();
        return Csv.file("product-demand-" + from + "-" + to, ProductDemandRow.class, rows);
    }
}
