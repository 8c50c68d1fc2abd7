package org.infusary.site;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import org.jspecify.annotations.Nullable;

/** Weekly opening hours of a centre. */
@Path("/sites/{siteId}/hours")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Sites")
@Once
class HoursResource {
    private final SiteHours hours;

    HoursResource(SiteHours hours) {
        this.hours = hours;
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(summary = "Read the opening hours", description = "The weekly windows, from Monday to Sunday.")
    @APIResponseSchema(
            value = HoursSheet.class,
            responseCode = "200",
            responseDescription = "The week; its version is in ETag.")
    @APIResponse(responseCode = "404", description = "No such site, or of another site.")
    public Response read(@Parameter(description = "Id of the centre.") @PathParam("siteId") UUID id) {
        return answer(hours.hours(new SiteId(id)));
    }

    @PUT
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Replace the opening hours",
            description = "Replaces the whole week. Refused while booked or held visits would lose their places:"
                    + " disruptions close their dates and move them first.")
    @APIResponseSchema(value = HoursSheet.class, responseCode = "200", responseDescription = "The week as it is now.")
    @APIResponse(responseCode = "400", description = "A field breaks a rule; errors names field and rule.")
    @APIResponse(responseCode = "404", description = "No such site, or of another site.")
    @APIResponse(
            responseCode = "409",
            description = "visits-affected: visits would lose their places; how many, which first, and on which dates.")
    @APIResponse(responseCode = "412", description = "Changed since it was read.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    public Response replace(
            @Parameter(description = "Id of the centre.") @PathParam("siteId") UUID id,
            @Parameter(description = "ETag of the hours as last read.") @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid HoursSheet request) {
        return answer(hours.keepHours(new SiteId(id), EntityTag.required(ifMatch), request.toWindows()));
    }

    private static Response answer(OpeningHours week) {
        return Response.ok(HoursSheet.of(week))
                .header(HttpHeaders.ETAG, new EntityTag(week.version()))
                .build();
    }
}
