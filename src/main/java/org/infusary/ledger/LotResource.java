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

/** Lots: who had them. */
@Path("/lots")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Brand ledger")
class LotResource {
    private final BrandLedger ledger;

    LotResource(BrandLedger ledger) {
        this.ledger = ledger;
    }

    @GET
    @Path("/{lot}/recipients")
    @RolesAllowed({Roles.NURSE, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(
            summary = "Find who had a lot",
            description = "One row for each vial of the lot given at the caller's sites or reported of their patients,"
                    + " in the order it was recorded. A lot number is a manufacturer's: look at productId too. Upper"
                    + " and lower case are alike; voided entries are left out.")
    public Page<EntryView> recipients(
            @Parameter(description = "The manufacturer's batch.", example = "P100123456") @PathParam("lot") String lot,
            @BeanParam @Valid PageRequest page) {
        return ledger.recipients(lot, page).map(EntryView::of);
    }
}
