package org.infusary.checklist;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.infusary.kernel.SiteId;
import org.infusary.security.Roles;

/** The numbers that checklists of a site judge by. */
@Path("/sites/{siteId}/checklist-thresholds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Checklist templates")
class SiteThresholdResource {
    private final TemplateShelf shelf;

    SiteThresholdResource(TemplateShelf shelf) {
        this.shelf = shelf;
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(
            summary = "Which numbers a visit is judged by",
            description =
                    "The thresholds of the version that such a visit follows; SITE_DEFAULT ones are proposals that"
                            + " the centre has not set yet.")
    @APIResponseSchema(value = SiteThresholdsView.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "No such site, or not yours.")
    public SiteThresholdsView thresholds(
            @Parameter(description = "Id of the site.") @PathParam("siteId") UUID siteId,
            @BeanParam @Valid OccasionParams params) {
        SiteId site = new SiteId(siteId);
        return SiteThresholdsView.of(shelf.chosen(params.at(site, shelf.today(site))));
    }
}
