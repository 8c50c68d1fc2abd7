package org.infusary.catalog;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.infusary.security.Roles;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;

@Path("/reference-sources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Products")
class ReferenceSourceResource {
    private final Sources sources;

    ReferenceSourceResource(Sources sources) {
        this.sources = sources;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(
            summary = "The sources of the clinical numbers",
            description = "What the ids in sources stand for, in products as well as in reasons; by id.")
    public Page<SourceView> list(@BeanParam @Valid PageRequest page) {
        List<SourceView> rows = sources.after(IdCursor.read(page.cursor()).after(), page.limit() + 1).stream()
                .map(Source::view)
                .toList();
        return IdCursor.page(rows, page.limit(), SourceView::id);
    }
}
