package org.infusary.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.infusary.security.Roles;
import org.infusary.web.Csv;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;

/** The audit trail, for auditors and nobody else; looking into it leaves a row as well. */
@Path("/audit/rows")
@RolesAllowed(Roles.AUDITOR)
@Tag(name = "Audit", description = "Who asked for what, when, about whom, and what came of it.")
class AuditResource {
    private final AuditTrail trail;

    AuditResource(AuditTrail trail) {
        this.trail = trail;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Search the audit trail",
            description =
                    "The newest rows first: those that touch one of your sites, and those that touch none, such as"
                            + " failed sign-ins. Accept: application/json for pages, text/csv for all rows at once, at most "
                            + AuditTrail.MOST_EXPORTED + ".")
    public Page<AuditRowView> json(@BeanParam @Valid AuditSearch sought, @BeanParam @Valid PageRequest page) {
        return trail.page(sought, page);
    }

    @GET
    @Produces(Csv.TYPE)
    // the contract knows one operation for an address and a method: the one above tells of both forms
    @Operation(hidden = true)
    public Response csv(@BeanParam @Valid AuditSearch sought) {
        return Csv.file("audit", AuditRowView.class, trail.all(sought));
    }
}
