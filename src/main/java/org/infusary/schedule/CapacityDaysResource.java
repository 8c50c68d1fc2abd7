package org.infusary.schedule;

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

/** The load curve of a centre over weeks. */
@Path("/sites/{siteId}/capacity/days")
@RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
@Tag(name = "Visits")
class CapacityDaysResource {
    private final CapacityDesk desk;

    CapacityDaysResource(CapacityDesk desk) {
        this.desk = desk;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Read how full the days of a centre are",
            description =
                    "Chairs, nurses and projected demand of every day from one date to another, both included, at most"
                            + " 92 days. Accept: application/json, or text/csv for the same as rows.")
    @APIResponseSchema(value = CapacityDaysView.class, responseCode = "200", responseDescription = "The days.")
    @APIResponse(responseCode = "404", description = "No such centre, or not yours.")
    public CapacityDaysView json(
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
        return new CapacityDaysView(rows(siteId, from, to));
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
        return Csv.file("capacity-" + from + "-" + to, CapacityDayView.class, rows(siteId, from, to));
    }

    private List<CapacityDayView> rows(UUID siteId, LocalDate from, LocalDate to) {
        return desk.days(new SiteId(siteId), from, to).stream()
                .map(CapacityDayView::of)
                .toList();
    }
}
