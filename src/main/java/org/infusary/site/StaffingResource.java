package org.infusary.site;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/** Nurses on duty at a centre: a week that comes round, and dates that differ. One ETag stands for both. */
@Path("/sites/{siteId}/staffing")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Sites")
@Once
class StaffingResource {
    private final SiteHours hours;

    StaffingResource(SiteHours hours) {
        this.hours = hours;
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(summary = "Read the staffing", description = "The weekly shifts, and the dates of the span that differ.")
    @APIResponseSchema(
            value = StaffingView.class,
            responseCode = "200",
            responseDescription = "The staffing; the version of week and dates together is in ETag.")
    @APIResponse(responseCode = "400", description = "A field breaks a rule; errors names field and rule.")
    @APIResponse(responseCode = "404", description = "No such site, or of another site.")
    public Response read(
            @Parameter(description = "Id of the centre.") @PathParam("siteId") UUID id,
            @Parameter(description = "First date of the span, such as 2026-11-23; absent for today.")
                    @QueryParam("from")
                    @Nullable LocalDate from,
            @Parameter(description = "Last date of the span, at most 400 days in all; absent for 400 days.")
                    @QueryParam("to")
                    @Nullable LocalDate to) {
        return answer(hours.staffing(new SiteId(id), from, to));
    }

    @PUT
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Replace the weekly shifts",
            description = "Replaces the whole week; dates that differ stay. Refused while booked or held visits would"
                    + " lose their nurses: disruptions change the shifts of their dates and move them first.")
    @APIResponseSchema(
            value = StaffingView.class,
            responseCode = "200",
            responseDescription = "The staffing as it is now, with the dates of the next 400 days.")
    @APIResponse(responseCode = "400", description = "A field breaks a rule; errors names field and rule.")
    @APIResponse(responseCode = "404", description = "No such site, or of another site.")
    @APIResponse(
            responseCode = "409",
            description = "visits-affected: visits would lose their nurses; how many, which first, and on which dates.")
    @APIResponse(responseCode = "412", description = "Changed since it was read.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    public Response keepWeek(
            @Parameter(description = "Id of the centre.") @PathParam("siteId") UUID id,
            @Parameter(description = "ETag of the staffing as last read.") @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid WeekRequest request) {
        return answer(hours.keepWeek(new SiteId(id), EntityTag.required(ifMatch), request.toShifts()));
    }

    @PUT
    @Path("/{date}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Set the shifts of one date",
            description = "On this date these shifts count instead of the weekly ones; an empty list means nobody"
                    + " works. Refused while booked visits would lose their nurses: a disruption changes the shifts and"
                    + " moves them together.")
    @APIResponseSchema(
            value = StaffingView.class,
            responseCode = "200",
            responseDescription = "The staffing as it is now, with this date.")
    @APIResponse(responseCode = "400", description = "A field breaks a rule; errors names field and rule.")
    @APIResponse(responseCode = "404", description = "No such site, or of another site.")
    @APIResponse(
            responseCode = "409",
            description = "visits-affected: booked visits would lose their nurses; how many and on which dates.")
    @APIResponse(responseCode = "412", description = "Changed since it was read.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    public Response keepDay(
            @Parameter(description = "Id of the centre.") @PathParam("siteId") UUID id,
            @Parameter(description = "The date, such as 2026-12-24; today or later.") @PathParam("date") LocalDate date,
            @Parameter(description = "ETag of the staffing as last read.") @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid DutyRequest request) {
        return answer(hours.keepDay(new SiteId(id), date, EntityTag.required(ifMatch), request.toShifts()));
    }

    @DELETE
    @Path("/{date}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Clear the shifts of one date",
            description = "The weekly shifts count on it again. Refused as setting shifts is.")
    @APIResponseSchema(
            value = StaffingView.class,
            responseCode = "200",
            responseDescription = "The staffing as it is now.")
    @APIResponse(responseCode = "400", description = "A field breaks a rule; errors names field and rule.")
    @APIResponse(responseCode = "404", description = "No such site, or of another site.")
    @APIResponse(
            responseCode = "409",
            description = "visits-affected: booked visits would lose their nurses; how many and on which dates.")
    @APIResponse(responseCode = "412", description = "Changed since it was read.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    public Response clearDay(
            @Parameter(description = "Id of the centre.") @PathParam("siteId") UUID id,
            @Parameter(description = "The date, such as 2026-12-24; today or later.") @PathParam("date") LocalDate date,
            @Parameter(description = "ETag of the staffing as last read.") @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(hours.clearDay(new SiteId(id), date, EntityTag.required(ifMatch)));
    }

    private static Response answer(Staffing staffing) {
        return Response.ok(StaffingView.of(staffing))
                .header(HttpHeaders.ETAG, new EntityTag(staffing.version()))
                .build();
    }
}
