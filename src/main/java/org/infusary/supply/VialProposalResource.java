package org.infusary.supply;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.infusary.kernel.VisitId;
import org.infusary.security.Roles;

/** Vials for a visit, proposed. */
@Path("/visits/{visitId}/vial-proposal")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Supply")
class VialProposalResource {
    private final VisitVials vials;

    VialProposalResource(VisitVials vials) {
        this.vials = vials;
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(
            summary = "Propose vials for a visit",
            description =
                    "Free vials on hand at the visit's centre that make up its grams: the fewest lots, of those the"
                            + " least waste, of those what expires first. Never an expired or recalled lot, nor another"
                            + " patient's vials, nor what is set aside.")
    @APIResponseSchema(value = VialProposalView.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "No such visit, or not yours to see.")
    public VialProposalView propose(@Parameter(description = "Id of the visit.") @PathParam("visitId") UUID visitId) {
        return VialProposalView.of(vials.propose(new VisitId(visitId)));
    }
}
