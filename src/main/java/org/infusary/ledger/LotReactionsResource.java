package org.infusary.ledger;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.infusary.security.Roles;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;

/** Lots: what followed them. */
@Path("/lots/{lot}/reactions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Brand ledger")
class LotReactionsResource {
    private final ReactionKeeping keeping;

    LotReactionsResource(ReactionKeeping keeping) {
        this.keeping = keeping;
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(
            summary = "Find the reactions to a lot",
            description =
                    "Those during or after infusions at the caller's sites in which a vial of the lot was given, late"
                            + " ones too, in the order they were recorded. Upper and lower case are alike; voided reactions are"
                            + " left out.")
    public Page<ReactionView> reactions(
            @Parameter(description = "The manufacturer's batch.", example = "P100123456") @PathParam("lot") String lot,
            @BeanParam @Valid PageRequest page) {
        return keeping.ofLot(lot, page).map(ReactionView::of);
    }
}
