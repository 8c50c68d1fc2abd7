package org.infusary.supply;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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
import org.infusary.lot.Recalls;
import org.infusary.lot.RecallsSought;
import org.infusary.security.Roles;
import org.infusary.web.Once;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** Lots that must not be given. */
@Path("/lot-recalls")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Recalls")
@Once
class RecallsResource {
    private final Recalls recalls;
    private final Recalling recalling;

    RecallsResource(Recalls recalls, Recalling recalling) {
        this.recalls = recalls;
        this.recalling = recalling;
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(summary = "List recalls", description = "Those that fit everything that is set, oldest first.")
    @APIResponse(responseCode = "404", description = "No such centre, or not yours.")
    public Page<RecallView> list(
            @Parameter(description = "Only of this product.", example = "privigen")
                    @QueryParam("productId")
                    @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,63}", message = "must be an id of a product") @Nullable String productId,
            @Parameter(description = "Only of lots that this centre gave, or has or had on stock.")
                    @QueryParam("siteId")
                    @Nullable UUID siteId,
            @Parameter(description = "Only those that stand.", example = "true")
                    @QueryParam("standing")
                    @DefaultValue("false")
                    boolean standing,
            @BeanParam @Valid PageRequest page) {
        RecallsSought sought = new RecallsSought(
                productId == null ? null : new ProductId(productId),
                siteId == null ? null : new SiteId(siteId),
                standing);
        return recalls.page(sought, page).map(RecallView::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PHARMACIST)
    @Operation(
            summary = "Recall a lot",
            description = "From now on no vial of it is hung, received, proposed or set aside, at no centre, and no"
                    + " checklist with it is clear. What was set aside of it is released. Answers who had it, what is on"
                    + " hand, and for which visits it was set aside.")
    @APIResponseSchema(
            value = RecallAnswerView.class,
            responseCode = "201",
            responseDescription = "The recall and whom it concerns.")
    @APIResponse(responseCode = "400", description = "A field breaks a rule, or no such product.")
    @APIResponse(responseCode = "409", description = "lot-recalled-already: a recall of it stands.")
    public Response recall(@NotNull(message = "must be given") @Valid RecallRequest request, @Context UriInfo uri) {
        RecallAnswer answer = recalling.recall(
                new ProductId(request.productId()), request.lot(), request.reason(), request.reference());
        return Response.created(uri.getBaseUriBuilder()
                        .path("lot-recalls")
                        .path(answer.recall().id().toString())
                        .build())
                .entity(RecallAnswerView.of(answer))
                .build();
    }
}
