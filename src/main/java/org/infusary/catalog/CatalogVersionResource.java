package org.infusary.catalog;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.infusary.kernel.ProductId;
import org.infusary.security.Roles;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;

/** The catalogue as it was, is and will be. */
@Path("/catalog-versions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Products")
class CatalogVersionResource {
    private final VersionShelf shelf;
    private final BrandCatalog catalog;

    CatalogVersionResource(VersionShelf shelf, BrandCatalog catalog) {
        this.shelf = shelf;
        this.catalog = catalog;
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(
            summary = "List versions of the catalogue",
            description = "In the order of their numbers, those still to come too.")
    public Page<CatalogVersionView> list(@BeanParam @Valid PageRequest page) {
        return IdCursor.page(
                shelf.versions(IdCursor.read(page.cursor()), page.limit() + 1),
                page.limit(),
                version -> String.valueOf(version.number()));
    }

    @GET
    @Path("{number}")
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(
            summary = "Read a version of the catalogue",
            description = "Where it comes from and from when it is in force.")
    @APIResponseSchema(value = CatalogVersionView.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "No such version.")
    public CatalogVersionView one(
            @Parameter(description = "Number of the version.", example = "1") @PathParam("number") int number) {
        return shelf.version(number);
    }

    @GET
    @Path("{number}/products")
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(
            summary = "The products of a version",
            description =
                    "In short, by id; with those that it withdraws. The days they may be planned for are today's.")
    @APIResponse(responseCode = "404", description = "No such version.")
    public Page<ProductRow> products(
            @Parameter(description = "Number of the version.", example = "1") @PathParam("number") int number,
            @BeanParam @Valid PageRequest page) {
        return IdCursor.page(
                        catalog.cards(shelf.version(number).number(), IdCursor.read(page.cursor()), page.limit() + 1),
                        page.limit(),
                        (ProductCard card) -> card.label().id())
                .map(ProductRow::of);
    }

    @GET
    @Path("{number}/products/{productId}")
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(summary = "One product of a version", description = "All that the version says of it.")
    @APIResponseSchema(value = ProductView.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "No such version, or no such product in it.")
    public ProductView product(
            @Parameter(description = "Number of the version.", example = "1") @PathParam("number") int number,
            @PathParam("productId")
                    @Parameter(
                            description = "Id of the product.",
                            example = "privigen",
                            schema = @Schema(type = SchemaType.STRING))
                    ProductId productId) {
        return ProductView.of(catalog.card(number, productId));
    }
}
