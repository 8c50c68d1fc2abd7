package org.infusary.schedule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.infusary.kernel.PatientId;
import org.infusary.security.Roles;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;

/** What a prescriber who reviews a block has to decide about besides. */
@Path("/patients/{patientId}/blocked-visits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Visits")
class BlockedVisitsResource {
    private final BlockedVisits visits;

    BlockedVisitsResource(BlockedVisits visits) {
        this.visits = visits;
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(
            summary = "List booked visits on a blocked product",
            description =
                    "The patient's visits that have not begun and are to be given a product that a reaction blocks,"
                            + " as they are now. They stay booked and cannot be started: the block is lifted, the visits are"
                            + " cancelled, or their days left out. Empty when nothing is blocked.")
    public Page<VisitView> list(
            @Parameter(description = "Id of the patient.") @PathParam("patientId") UUID id,
            @BeanParam @Valid PageRequest page) {
        return visits.of(new PatientId(id), page).map(VisitView::of);
    }
}
