package org.infusary.schedule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.SiteId;
import org.infusary.security.Roles;
import org.infusary.web.BadRequest;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;

/** The days of a centre as screens show them. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Visits")
class SiteVisitsResource {
    private final Scheduling scheduling;

    SiteVisitsResource(Scheduling scheduling) {
        this.scheduling = scheduling;
    }

    @GET
    @Path("sites/{siteId}/visits")
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(
            summary = "List the visits of a centre",
            description = "All visits of a day or more, called off ones too, oldest booking first.")
    public Page<VisitView> list(
            @Parameter(description = "Id of the centre.") @PathParam("siteId") UUID siteId,
            @Parameter(description = "First date.", example = "2026-11-23", required = true)
                    @NotNull(message = "must be given") @QueryParam("from")
                    LocalDate from,
            @Parameter(
                            description = "Last date, at most 31 days in all, both ends counted.",
                            example = "2026-11-29",
                            required = true)
                    @NotNull(message = "must be given") @QueryParam("to")
                    LocalDate to,
            @BeanParam @Valid PageRequest page) {
        return scheduling.day(new SiteId(siteId), window(from, to), page).map(VisitView::of);
    }

    private static DateWindow window(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new BadRequest("to", "must not be before from");
        }
        return new DateWindow(from, to);
    }

    @GET
    @Path("sites/{siteId}/capacity")
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(
            summary = "Read how full a day is",
            description = "Chairs and nurse units used and available in each slot of one day.")
    public CapacityView capacity(
            @Parameter(description = "Id of the centre.") @PathParam("siteId") UUID siteId,
            @Parameter(description = "The date.", example = "2026-11-24", required = true)
                    @NotNull(message = "must be given") @QueryParam("date")
                    LocalDate date) {
        return CapacityView.of(date, scheduling.capacity(new SiteId(siteId), date));
    }
}
