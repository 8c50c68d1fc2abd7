package org.infusary.schedule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.infusary.kernel.SiteId;
import org.infusary.security.Roles;
import org.infusary.web.Once;

@Path("/sites/{siteId}/recovery-list/reviews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Recovery")
@Once
class RecoveryReviewsResource {
    private final RecoveryDesk desk;

    RecoveryReviewsResource(RecoveryDesk desk) {
        this.desk = desk;
    }

    @POST
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER})
    @Operation(
            summary = "Have overdue patients looked at",
            description = "Opens a task OVERDUE_REVIEW for a prescriber for every patient on the recovery list who is"
                    + " OVERDUE or LAPSED and whose cycle has none yet: the patient, weight and labs again. Asked again it"
                    + " opens only what is new.")
    @APIResponseSchema(
            value = RecoveryReviewsView.class,
            responseCode = "200",
            responseDescription = "The tasks that were opened now.")
    @APIResponse(responseCode = "404", description = "No such site, or not yours to see.")
    public Response open(@Parameter(description = "Id of the centre.") @PathParam("siteId") UUID siteId) {
        return Response.ok(RecoveryReviewsView.of(desk.openReviews(new SiteId(siteId))))
                .build();
    }
}
