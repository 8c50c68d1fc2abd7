package org.infusary.site;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.SiteId;
import org.infusary.security.Roles;
import org.infusary.web.EntityTag;
import org.infusary.web.Once;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** Chairs, beds and private rooms of a centre. */
@Path("/sites/{siteId}/chairs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Sites")
@Once
class ChairResource {
    private final SiteKeeping keeping;

    ChairResource(SiteKeeping keeping) {
        this.keeping = keeping;
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(summary = "List chairs", description = "All chairs of a centre, out of service too, oldest first.")
    public Page<ChairView> list(
            @Parameter(description = "Id of the centre.") @PathParam("siteId") UUID id,
            @BeanParam @Valid PageRequest page) {
        return keeping.chairs(new SiteId(id), page).map(ChairView::of);
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Put up a chair", description = "Adds a place to infuse; it is in service at once.")
    @APIResponseSchema(value = ChairView.class, responseCode = "201", responseDescription = "The new chair.")
    @APIResponse(responseCode = "400", description = "A field breaks a rule; errors names field and rule.")
    @APIResponse(responseCode = "404", description = "No such site, or of another site.")
    @APIResponse(responseCode = "409", description = "The centre has a chair of this name.")
    public Response putUp(
            @Parameter(description = "Id of the centre.") @PathParam("siteId") UUID id,
            @NotNull @Valid PutUpChairRequest request,
            @Context UriInfo uri) {
        ChairFacts chair = keeping.putUp(new SiteId(id), request.name().strip(), request.kind());
        return Response.created(
                        uri.getAbsolutePathBuilder().path(chair.id().toString()).build())
                .header(HttpHeaders.ETAG, new EntityTag(chair.version()))
                .entity(ChairView.of(chair))
                .build();
    }

    @GET
    @Path("/{chairId}")
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(summary = "Read a chair", description = "One chair of a centre.")
    @APIResponseSchema(
            value = ChairView.class,
            responseCode = "200",
            responseDescription = "The chair; its version is in ETag.")
    @APIResponse(responseCode = "404", description = "No such site or chair, or of another site.")
    public Response read(
            @Parameter(description = "Id of the centre.") @PathParam("siteId") UUID id,
            @Parameter(description = "Id of the chair.") @PathParam("chairId") UUID chairId) {
        return answer(keeping.chair(new SiteId(id), new ChairId(chairId)));
    }

    @PUT
    @Path("/{chairId}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Change a chair",
            description = "Renames it, makes it another kind, takes it out of service or back. Refused while booked"
                    + " or held visits would lose it: a disruption closes it and moves them first.")
    @APIResponseSchema(value = ChairView.class, responseCode = "200", responseDescription = "The chair as it is now.")
    @APIResponse(responseCode = "400", description = "A field breaks a rule; errors names field and rule.")
    @APIResponse(responseCode = "404", description = "No such site or chair, or of another site.")
    @APIResponse(
            responseCode = "409",
            description = "chair-name-taken: the centre has another chair of this name. visits-affected: visits would"
                    + " lose the chair; how many, which first, and on which dates.")
    @APIResponse(responseCode = "412", description = "Changed since it was read.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    public Response change(
            @Parameter(description = "Id of the centre.") @PathParam("siteId") UUID id,
            @Parameter(description = "Id of the chair.") @PathParam("chairId") UUID chairId,
            @Parameter(description = "ETag of the chair as last read.") @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ChangeChairRequest request) {
        return answer(keeping.change(
                new SiteId(id),
                new ChairId(chairId),
                EntityTag.required(ifMatch),
                request.name().strip(),
                request.kind(),
                request.inService()));
    }

    private static Response answer(ChairFacts chair) {
        return Response.ok(ChairView.of(chair))
                .header(HttpHeaders.ETAG, new EntityTag(chair.version()))
                .build();
    }
}
