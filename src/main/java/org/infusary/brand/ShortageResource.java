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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.SiteId;
import org.infusary.security.Roles;
import org.infusary.web.NotFound;
import org.infusary.web.Once;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;

/** A product that is short at a centre. */
@Path("/sites/{siteId}/brand-shortages/{productId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Brand switches")
@Once
class ShortageResource {
    private final Shortages shortages;

    ShortageResource(Shortages shortages) {
        this.shortages = shortages;
    }

    @GET
    @Path("orders")
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(
            summary = "List who needs a product",
            description =
                    "Active orders of the centre with booked or projected days on the product from a date on, by the"
                            + " first of these days, of one day the latest patient first; each with the product to go to by its"
                            + " policy.")
    public Page<AffectedView> affected(
            @Parameter(description = "Id of the centre.") @PathParam("siteId") UUID siteId,
            @Parameter(description = "Id of the product that is short.", example = "privigen") @PathParam("productId")
                    String productId,
            @Parameter(description = "The first date that counts.", example = "2026-12-14")
                    @QueryParam("from")
                    @NotNull(message = "must be given") LocalDate from,
            @BeanParam @Valid PageRequest page) {
        return shortages
                .affected(new SiteId(siteId), product(productId), from, page)
                .map(AffectedView::of);
    }

    @POST
    @Path("previews")
    @RolesAllowed({Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST})
    @Operation(
            summary = "Preview the switches of a shortage",
            description =
                    "What switching these orders together would do, each from its first cycle on that begins not before"
                            + " the date; no cycle is split. Orders that cannot be switched are told with why. Writes and holds"
                            + " nothing.")
    @APIResponseSchema(
            value = ShortagePreviewView.class,
            responseCode = "200",
            responseDescription = "What would happen.")
    @APIResponse(responseCode = "400", description = "A field breaks a rule; errors names field and rule.")
    @APIResponse(responseCode = "404", description = "No such site, product or order, or not the caller's.")
    public Response preview(
            @Parameter(description = "Id of the centre.") @PathParam("siteId") UUID siteId,
            @Parameter(description = "Id of the product that is short.", example = "privigen") @PathParam("productId")
                    String productId,
            @NotNull @Valid ShortageRequest request) {
        return Response.ok(ShortagePreviewView.of(shortages.preview(request.at(siteId, product(productId)))))
                .build();
    }

    @POST
    @Path("switches")
    @RolesAllowed(Roles.PRESCRIBER)
    @Operation(
            summary = "Switch the orders of a shortage",
            description = "Does exactly what its preview showed, in one transaction: each order as a whole. With REFUSE"
                    + " nothing is done while one of them cannot be switched.")
    @APIResponseSchema(
            value = ShortageDoneView.class,
            responseCode = "201",
            responseDescription = "The switches on record, and who was not switched.")
    @APIResponse(responseCode = "400", description = "A field breaks a rule; errors names field and rule.")
    @APIResponse(responseCode = "404", description = "No such site, product or order, or not the caller's.")
    @APIResponse(responseCode = "409", description = "chair-taken: somebody came in the way.")
    @APIResponse(
            responseCode = "412",
            description = "stale-preview: what the preview rests on has changed, or this is not the request it showed.")
    @APIResponse(
            responseCode = "422",
            description = "grams-not-confirmed; with REFUSE also the reasons of those that cannot be switched.")
    public Response commit(
            @Parameter(description = "Id of the centre.") @PathParam("siteId") UUID siteId,
            @Parameter(description = "Id of the product that is short.", example = "privigen") @PathParam("productId")
                    String productId,
            @NotNull @Valid CommitShortageRequest request) {
        Shortages.Done done = shortages.commit(
                request.shortage().at(siteId, product(productId)),
                request.token(),
                Boolean.TRUE.equals(request.gramsConfirmed()));
        return Response.status(Response.Status.CREATED)
                .entity(ShortageDoneView.of(done))
                .build();
    }

    private static ProductId product(String id) {
        if (!ProductId.isValid(id)) {
            throw new NotFound("product");
        }
        return new ProductId(id);
    }
}
