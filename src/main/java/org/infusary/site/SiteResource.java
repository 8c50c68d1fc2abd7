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
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.infusary.kernel.SiteId;
import org.infusary.security.Roles;
import org.infusary.web.EntityTag;
import org.infusary.web.Once;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** Centres and their policy. */
@Path("/sites")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Sites")
@Once
class SiteResource {
    private final SiteKeeping keeping;
    private final SiteCalendar calendar;
    private final Clock clock;

    SiteResource(SiteKeeping keeping, SiteCalendar calendar, Clock clock) {
        this.keeping = keeping;
        this.calendar = calendar;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Open a site",
            description = "Makes a centre with a name, a zone and a policy; chairs, hours and staffing follow.")
    @APIResponseSchema(value = SiteView.class, responseCode = "201", responseDescription = "The new centre.")
    @APIResponse(responseCode = "400", description = "A field breaks a rule; errors names field and rule.")
    public Response open(@NotNull @Valid OpenSiteRequest request, @Context UriInfo uri) {
        SiteFacts site = keeping.open(
                request.name().strip(),
                request.zone(),
                request.policy() == null ? null : request.policy().toPolicy("policy."));
        return Response.created(
                        uri.getAbsolutePathBuilder().path(site.id().toString()).build())
                .header(HttpHeaders.ETAG, new EntityTag(site.version()))
                .entity(SiteView.of(site, clock.instant()))
                .build();
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(summary = "List your sites", description = "The centres you are bound to, oldest first.")
    public Page<SiteView> list(@BeanParam @Valid PageRequest page) {
        return keeping.sites(page).map(site -> SiteView.of(site, clock.instant()));
    }

    @GET
    @Path("/{siteId}")
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(summary = "Read a site", description = "Name and zone of a centre.")
    @APIResponseSchema(
            value = SiteView.class,
            responseCode = "200",
            responseDescription = "The centre; its version is in ETag.")
    @APIResponse(responseCode = "404", description = "No such site, or of another site.")
    public Response read(@Parameter(description = "Id of the centre.") @PathParam("siteId") UUID id) {
        return answer(calendar.site(new SiteId(id)));
    }

    @PUT
    @Path("/{siteId}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Rename a site", description = "Changes the name; the zone of a centre never changes.")
    @APIResponseSchema(value = SiteView.class, responseCode = "200", responseDescription = "The centre as it is now.")
    @APIResponse(responseCode = "400", description = "A field breaks a rule; errors names field and rule.")
    @APIResponse(responseCode = "404", description = "No such site, or of another site.")
    @APIResponse(responseCode = "412", description = "Changed since it was read.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    public Response rename(
            @Parameter(description = "Id of the centre.") @PathParam("siteId") UUID id,
            @Parameter(description = "ETag of the centre as last read.") @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid RenameSiteRequest request) {
        return answer(keeping.rename(
                new SiteId(id), EntityTag.required(ifMatch), request.name().strip()));
    }

    @GET
    @Path("/{siteId}/policy")
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(summary = "Read a site's policy", description = "Minutes, nurse load, rounding, weights and windows.")
    @APIResponseSchema(
            value = PolicySheet.class,
            responseCode = "200",
            responseDescription = "The policy; its version, which is that of the centre, is in ETag.")
    @APIResponse(responseCode = "404", description = "No such site, or of another site.")
    public Response policy(@Parameter(description = "Id of the centre.") @PathParam("siteId") UUID id) {
        return answerPolicy(calendar.site(new SiteId(id)));
    }

    @PUT
    @Path("/{siteId}/policy")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Replace a site's policy",
            description = "Replaces the whole policy. Plans made before keep their minutes.")
    @APIResponseSchema(
            value = PolicySheet.class,
            responseCode = "200",
            responseDescription = "The policy as it is now.")
    @APIResponse(responseCode = "400", description = "A field breaks a rule; errors names field and rule.")
    @APIResponse(responseCode = "404", description = "No such site, or of another site.")
    @APIResponse(responseCode = "412", description = "Changed since it was read.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    public Response follow(
            @Parameter(description = "Id of the centre.") @PathParam("siteId") UUID id,
            @Parameter(description = "ETag of the policy as last read.") @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid PolicySheet request) {
        return answerPolicy(keeping.follow(new SiteId(id), EntityTag.required(ifMatch), request.toPolicy("")));
    }

    private Response answer(SiteFacts site) {
        return Response.ok(SiteView.of(site, clock.instant()))
                .header(HttpHeaders.ETAG, new EntityTag(site.version()))
                .build();
    }

    private static Response answerPolicy(SiteFacts site) {
        return Response.ok(PolicySheet.of(site.policy()))
                .header(HttpHeaders.ETAG, new EntityTag(site.version()))
                .build();
    }
}
