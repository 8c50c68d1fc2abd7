package org.infusary.catalog;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.infusary.kernel.SiteId;
import org.infusary.security.Roles;
import org.infusary.web.Cursor;
import org.infusary.web.EntityTag;
import org.infusary.web.Once;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;
import org.jspecify.annotations.Nullable;

@Path("/sites/{siteId}/ladders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Ladders")
@Once
class LadderResource {
    private final LadderDesk desk;

    LadderResource(LadderDesk desk) {
        this.desk = desk;
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(
            summary = "The ladders of a centre",
            description =
                    "Those the centre set itself, oldest first. Ladders of labels stand in /products/{productId}.")
    public Page<LadderView> list(
            @PathParam("siteId") @Parameter(description = "The centre.") UUID siteId,
            @BeanParam @Valid PageRequest page) {
        return Page.of(
                        desk.ofSite(new SiteId(siteId), page.start(), page.limit() + 1),
                        page.limit(),
                        (LadderCard card) -> new Cursor(card.id()))
                .map(LadderView::of);
    }

    @GET
    @Path("{productId}/{indication}")
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(summary = "One ladder of a centre", description = "The one the centre set itself.")
    @APIResponseSchema(value = LadderView.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "The centre set none for the two, or it is not yours to see.")
    public Response one(@BeanParam LadderAddress ladder) {
        return answer(Response.ok(), desk.own(ladder.site(), ladder.product(), ladder.indication()));
    }

    @PUT
    @Path("{productId}/{indication}")
    @RolesAllowed(Roles.PHARMACIST)
    @Operation(
            summary = "Set a ladder of a centre",
            description = "Sets a new one without If-Match; replaces the one that was read with its ETag in If-Match."
                    + " Every rung is held against the label: never above its maximum, and a first, switched or lapsed"
                    + " patient begins at or below its initial rate. Where the label has no rates for the indication,"
                    + " the lowest of the product's other indications bound the ladder.")
    @APIResponseSchema(value = LadderView.class, responseCode = "201")
    @APIResponse(
            responseCode = "200",
            description = "Replaced.",
            content = @Content(schema = @Schema(implementation = LadderView.class)))
    @APIResponse(responseCode = "400", description = "Badly shaped, or the concentration must be named.")
    @APIResponse(responseCode = "404", description = "No such product or site, or not yours to see.")
    @APIResponse(responseCode = "409", description = "Someone set it in the same moment.")
    @APIResponse(responseCode = "412", description = "Changed or removed since it was read.")
    @APIResponse(responseCode = "422", description = "The label refuses it, or gives no rates at all; see reasons.")
    @APIResponse(responseCode = "428", description = "There is one already and If-Match is missing.")
    public Response set(
            @BeanParam LadderAddress ladder,
            @HeaderParam("If-Match")
                    @Parameter(description = "The ETag that was read; absent to set a new one.", example = "\"0\"")
                    @Nullable String ifMatch,
            @NotNull(message = "is required") @Valid LadderRequest request) {
        LadderDesk.Written written = desk.set(
                ladder.site(),
                ladder.product(),
                ladder.indication(),
                ifMatch == null ? null : EntityTag.required(ifMatch),
                request.concentrationMgPerMl(),
                request.ramp(),
                request.cautiousRamp());
        URI place = URI.create("sites/" + ladder.siteId() + "/ladders/" + ladder.product() + "/" + ladder.indication());
        return answer(written.isNew() ? Response.created(place) : Response.ok(), written.ladder());
    }

    @DELETE
    @Path("{productId}/{indication}")
    @RolesAllowed(Roles.PHARMACIST)
    @Operation(
            summary = "Remove a ladder of a centre",
            description = "The label's ladder counts again where the label gives one; else nothing can be planned.")
    @APIResponse(responseCode = "204", description = "Removed.")
    @APIResponse(responseCode = "404", description = "The centre set none for the two, or it is not yours to see.")
    @APIResponse(responseCode = "412", description = "Changed since it was read.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    public void remove(
            @BeanParam LadderAddress ladder,
            @HeaderParam("If-Match") @Parameter(description = "The ETag that was read.", example = "\"0\"") @Nullable String ifMatch) {
        desk.remove(ladder.site(), ladder.product(), ladder.indication(), EntityTag.required(ifMatch));
    }

    private static Response answer(Response.ResponseBuilder answer, LadderCard card) {
        return answer.entity(LadderView.of(card))
                .header(HttpHeaders.ETAG, new EntityTag(card.version()).toString())
                .build();
    }
}
