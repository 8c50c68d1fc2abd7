package org.infusary.ledger;

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

/** Live vaccines that patients tell of; they are kept by answering the checklist of a visit. */
@Path("/patients/{patientId}/live-vaccines")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Brand ledger")
class LiveVaccinesResource {
    private final VaccineBook book;

    LiveVaccinesResource(VaccineBook book) {
        this.book = book;
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(
            summary = "List live vaccines",
            description =
                    "Live vaccines given or planned, as answered to LIVE_VACCINE on checklists. A vaccine of one day that was"
                            + " told at several visits is listed once, as told last; what was corrected or taken back is left"
                            + " out.")
    public Page<LiveVaccineView> list(
            @Parameter(description = "Id of the patient.") @PathParam("patientId") UUID id,
            @BeanParam @Valid PageRequest page) {
        return book.of(new PatientId(id), page);
    }
}
