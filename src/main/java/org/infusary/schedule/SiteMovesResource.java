package org.infusary.schedule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.infusary.kernel.SiteId;
import org.infusary.schedule.rules.MoveStatus;
import org.infusary.security.Roles;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;

@Path("/sites/{siteId}/moves")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Moves")
class SiteMovesResource {
    private final Moving moving;

    SiteMovesResource(Moving moving) {
        this.moving = moving;
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(summary = "List the moves of a centre", description = "Those that stand so, oldest first.")
    public Page<MoveView> list(
            @Parameter(description = "Id of the centre.") @PathParam("siteId") UUID siteId,
            @Parameter(description = "Where they stand; those that wait for a prescriber when absent.")
                    @QueryParam("status")
                    @DefaultValue("AWAITING_CONFIRMATION")
                    MoveStatus status,
            @BeanParam @Valid PageRequest page) {
        return moving.at(new SiteId(siteId), status, page).map(MoveView::of);
    }
}
