package org.infusary.schedule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
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
import org.infusary.kernel.SiteId;
import org.infusary.security.Roles;

@Path("/sites/{siteId}/capacity")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Visits")
class CapacityResource {
    private final Scheduling scheduling;

    CapacityResource(Scheduling scheduling) {
        this.scheduling = scheduling;
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(
            summary = "Read how full a day is",
            description = "Chairs and nurse units used and available in each slot of one day, visits that begin in"
                    + " it, and the day in all with what is projected for it.")
    public CapacityView capacity(
            @Parameter(description = "Id of the centre.") @PathParam("siteId") UUID siteId,
            @Parameter(description = "The date.", example = "2026-11-24", required = true)
                    @NotNull(message = "must be given") @QueryParam("date")
                    LocalDate date) {
        return CapacityView.of(date, scheduling.capacity(new SiteId(siteId), date));
    }
}
