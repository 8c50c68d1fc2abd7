package org.infusary.catalog;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.infusary.kernel.ProductId;
import org.infusary.security.Roles;
import org.infusary.web.EntityTag;
import org.infusary.web.Once;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;
import org.jspecify.annotations.Nullable;

@Path("/products")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Products")
@Once
class ProductResource {
    private final BrandCatalog catalog;

    ProductResource(BrandCatalog catalog) {
        this.catalog = catalog;
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(summary = "The products", description = "Every product of the catalogue in short, by id.")
    public Page<ProductRow> list(
            @QueryParam("asOf")
                    @Parameter(
                            description =
                                    "Read the catalogue that is or was in force at the end of this date, not now's.")
                    @Nullable LocalDate asOf,
            @BeanParam @Valid PageRequest page) {
        return IdCursor.page(
                        catalog.cards(catalog.version(asOf), IdCursor.read(page.cursor()), page.limit() + 1),
                        page.limit(),
                        (ProductCard card) -> card.label().id())
                .map(ProductRow::of);
    }

    @GET
    @Path("{productId}")
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(
            summary = "One product",
            description =
                    "Vials, package codes, properties, doses, rates, contraindications, each with how sure it is and"
                            + " its sources, and the days it may be planned for. A value of null is unknown, never absent.")
    @APIResponseSchema(value = ProductView.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "No such product.")
    public Response one(
            @PathParam("productId")
                    @Parameter(
                            description = "Id of the product.",
                            example = "privigen",
                            schema = @Schema(type = SchemaType.STRING))
                    ProductId productId,
            @QueryParam("asOf")
                    @Parameter(description = "Read what the catalogue says or said at the end of this date, not now.")
                    @Nullable LocalDate asOf) {
        return answer(catalog.card(catalog.version(asOf), productId));
    }

    @PUT
    @Path("{productId}/validity")
    @RolesAllowed(Roles.PHARMACIST)
    @Operation(
            summary = "Say from when to when a product may be planned",
            description = "Counts for every site. Needs the ETag of the product in If-Match.")
    @APIResponseSchema(value = ProductView.class, responseCode = "200")
    @APIResponse(responseCode = "400", description = "Ends before it begins, or unreadable.")
    @APIResponse(responseCode = "404", description = "No such product.")
    @APIResponse(responseCode = "412", description = "Changed since it was read.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    public Response validity(
            @PathParam("productId")
                    @Parameter(
                            description = "Id of the product.",
                            example = "privigen",
                            schema = @Schema(type = SchemaType.STRING))
                    ProductId productId,
            @HeaderParam("If-Match") @Parameter(description = "The ETag that was read.", example = "\"0\"") @Nullable String ifMatch,
            @NotNull(message = "is required") @Valid ValidityRequest request) {
        EntityTag read = EntityTag.required(ifMatch);
        return answer(catalog.validBetween(productId, read, request.validFrom(), request.validTo()));
    }

    private static Response answer(ProductCard card) {
        return Response.ok(ProductView.of(card))
                .header(HttpHeaders.ETAG, new EntityTag(card.version()).toString())
                .build();
    }
}
