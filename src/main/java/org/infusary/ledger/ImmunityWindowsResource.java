package org.infusary.ledger;

import jakarta.annotation.security.RolesAllowed;
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

/** What immunoglobulin means for vaccines and blood tests afterwards. */
@Path("/patients/{patientId}/immunity-windows")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Brand ledger")
class ImmunityWindowsResource {
    private final ImmunityWindows windows;

    ImmunityWindowsResource(ImmunityWindows windows) {
        this.windows = windows;
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(
            summary = "Read the windows for live vaccines and serology",
            description =
                    "Counted from the last day on which the patient was given immunoglobulin, here or elsewhere, by the"
                            + " grams of that course (its days within seven) per kilogram of the latest weight. What is not"
                            + " known is null, and unknown says why. Decides nothing: a prescriber does.")
    public ImmunityWindowsView read(@Parameter(description = "Id of the patient.") @PathParam("patientId") UUID id) {
        return windows.of(new PatientId(id));
    }
}
