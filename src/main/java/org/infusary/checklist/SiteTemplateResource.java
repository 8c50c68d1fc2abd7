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

/** Which checklist visits of a site follow. */
@Path("/sites/{siteId}/checklist-template")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Checklist templates")
class SiteTemplateResource {
    private final TemplateShelf shelf;

    SiteTemplateResource(TemplateShelf shelf) {
        this.shelf = shelf;
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(
            summary = "Which version of the checklist a visit follows",
            description = "As it would be chosen when the checklist of such a visit was opened now.")
    @APIResponseSchema(value = ChosenTemplateView.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "No such site, or not yours.")
    public ChosenTemplateView chosen(
            @Parameter(description = "Id of the site.") @PathParam("siteId") UUID siteId,
            @BeanParam @Valid OccasionParams params) {
        SiteId site = new SiteId(siteId);
        return ChosenTemplateView.of(shelf.choose(params.at(site, shelf.today(site))));
    }
}
