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

/** Reactions of a patient: read here, recorded with the infusion they belong to. */
@Path("/patients/{patientId}/reactions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Brand ledger")
class ReactionResource {
    private final BrandLedger ledger;

    ReactionResource(BrandLedger ledger) {
        this.ledger = ledger;
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(summary = "List reactions", description = "The patient's reactions, the latest onset first.")
    public Page<ReactionView> list(
            @Parameter(description = "Id of the patient.") @PathParam("patientId") UUID id,
            @BeanParam @Valid PageRequest page) {
        return ledger.reactions(new PatientId(id), page).map(ReactionView::of);
    }
}
